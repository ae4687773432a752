/** Who calls, as the ERP asks it. */
export interface CredentialLogin {
  /** Cin7 Account ID, lower case. */
  accountId: string;
  apiKey: string;
}

/** How a try of a credential ended. */
export type CredentialTestResult =
  | {
      ok: true;
      company: string | null;
      timeZone: string | null;
      defaultWeightUnits: string | null;
      defaultDimensionsUnits: string | null;
      testedAt: string;
    }
  | { ok: false; errorKind: string; reason: string; testedAt: string };

/**
 * Tries a login at the ERP. A port, because this room must not know the ERP: `connections/` brings the
 * implementation for Cin7 Core.
 */
export abstract class CredentialTester {
  /** Answers refusals too; throws only for faults of our own, such as a database that is away. */
  abstract test(login: CredentialLogin): Promise<CredentialTestResult>;
}
