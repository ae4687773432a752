/** What the demo reads of the gateway's answers; the whole of it is in `/docs`. */
export {};
//# sourceMappingURL=gateway-answers.js.map