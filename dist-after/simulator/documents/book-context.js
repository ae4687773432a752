export {};
//# sourceMappingURL=book-context.js.map