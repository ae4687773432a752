import { ADMIN_KEY } from './gateway-under-fire.js';

interface SeenRecord {
  recordId: string;
  revision: number;
  record: { id: string };
}

/** A warehouse system that does what the guide says (docs/clients-and-backups.md): it keeps records and its cursor. */
export class FeedClient {
  /** As it has them, by what the merchant calls them: our ids of records that a backup lacks are new ones. */
  readonly records = new Map<string, SeenRecord>();
  /** How often it had to begin anew. */
  snapshots = 0;
  cursor: string | null = null;

  constructor(
    private readonly url: string,
    private readonly connectionId: string,
  ) {}

  /** Reads to the end of the feed, beginning anew where it is told to. */
  async catchUp(): Promise<void> {
    for (;;) {
      const after = this.cursor === null ? '' : `&after=${encodeURIComponent(this.cursor)}`;
      const { status, body } = await this.get(`/changes?limit=500&connectionId=${this.connectionId}${after}`);
      if (status === 410) {
        await this.beginAnew();
        continue;
      }
      if (status !== 200) throw new Error(`The feed answered ${status}: ${JSON.stringify(body)}`);
      for (const change of body.data) this.keep(change);
      this.cursor = body.nextCursor;
      if (!body.hasMore) return;
    }
  }

  /** What is not in the snapshot any more is thrown away, and revisions are taken as they are, also lower ones. */
  private async beginAnew(): Promise<void> {
    this.snapshots += 1;
    this.records.clear();
    let cursor: string | null = null;
    do {
      const next: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { status, body } = await this.get(`/changes/snapshot?limit=500&connectionId=${this.connectionId}${next}`);
      if (status !== 200) throw new Error(`The snapshot answered ${status}.`);
      for (const record of body.data) this.keep(record);
      cursor = body.nextCursor;
      this.cursor = body.feedCursor;
    } while (cursor !== null);
  }

  private keep(seen: SeenRecord & { recordType: string; externalId: string; reference: string }): void {
    const { recordId, revision, record } = seen;
    this.records.set(`${seen.recordType} ${seen.externalId} ${seen.reference}`, { recordId, revision, record });
  }

  private async get(route: string): Promise<{ status: number; body: any }> {
    const answer = await fetch(`${this.url}/api/v1${route}`, { headers: { authorization: `Bearer ${ADMIN_KEY}` } });
    return { status: answer.status, body: await answer.json() };
  }
}
