export {};
//# sourceMappingURL=lister.js.map