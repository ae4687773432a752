/** Injection token of `Cin7CoreOptions`. */
export const CIN7_CORE_OPTIONS = Symbol('CIN7_CORE_OPTIONS');
export const DEFAULT_TIMEOUT_MS = 30_000;
export const DEFAULT_MAX_BODY_BYTES = 32 * 1024 * 1024;
//# sourceMappingURL=cin7-core-options.js.map