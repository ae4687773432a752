export {};
//# sourceMappingURL=batch-ending.js.map