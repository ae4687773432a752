/** Injection token of `Cin7CoreOptions`. */
export const CIN7_CORE_OPTIONS = Symbol('CIN7_CORE_OPTIONS');

/** How Cin7 Core is reached. */
export interface Cin7CoreOptions {
  /** `https://inventory.dearsystems.com/ExternalApi/v2`, with or without a slash at the end. */
  baseUrl: string;
  /** For the whole call, body included. Cin7's larger answers take up to 30 s (REFERENCE 10, no. 33). */
  timeoutMs?: number;
  /** Largest answer that is read, unpacked. */
  maxBodyBytes?: number;
  /** ERPGate's version, for the `User-Agent`. */
  version?: string;
}

export const DEFAULT_TIMEOUT_MS = 30_000;
export const DEFAULT_MAX_BODY_BYTES = 32 * 1024 * 1024;
