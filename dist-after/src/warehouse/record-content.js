export {};
//# sourceMappingURL=record-content.js.map