/** Stops the PostgreSQL that `global-setup.ts` started (in the same process) and removes its files. */
export default async function tearDown(): Promise<void> {
  await globalThis.erpgateTestServer?.stop();
}
