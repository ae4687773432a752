export {};
//# sourceMappingURL=api-call.js.map