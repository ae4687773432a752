/**
 * Tries a login at the ERP. A port, because this room must not know the ERP: `connections/` brings the
 * implementation for Cin7 Core.
 */
export class CredentialTester {
}
//# sourceMappingURL=credential-tester.js.map