export {};
//# sourceMappingURL=sale.js.map