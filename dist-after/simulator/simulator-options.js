/** The default account of every simulator. */
export const DEFAULT_ACCOUNT_ID = '5a1e0000-0000-4000-8000-00000000c1a7';
export const DEFAULT_KEY = '0c7d0000-0000-4000-8000-0000000000e1';
//# sourceMappingURL=simulator-options.js.map