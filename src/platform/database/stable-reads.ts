import pg from 'pg';

/** Rows fetched at once: what is in memory of a long answer. */
const PIECE = 200;
/** Who takes nothing for so long is given up: an open transaction keeps the database from tidying up behind it. */
const PATIENCE = '120s';

/** Reads of one moment: whatever is written meanwhile is not seen. */
export interface StableRead {
  /** Rows of a query, piece by piece as they are asked for. */
  rows<Row extends object>(text: string, params?: readonly unknown[]): AsyncGenerator<Row[]>;
  /** Ends it; safe to call at any time and more than once. */
  close(): Promise<void>;
}

/** Opens long reads on connections of their own, so that they take none from the pool that everybody shares. */
export class StableReads {
  constructor(private readonly databaseUrl: string) {}

  /** Fails with the driver's error when the database cannot be reached. */
  async open(): Promise<StableRead> {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      connectionTimeoutMillis: 10_000,
      application_name: 'erpgate-export',
    });
    // The statement under way fails with the same error; unheard it would end the process.
    client.on('error', () => undefined);
    await client.connect();
    await client.query(`set idle_in_transaction_session_timeout = '${PATIENCE}'`);
    await client.query('begin isolation level repeatable read read only');
    let closing: Promise<void> | null = null;
    return {
      rows: (text, params = []) => piecesOf(client, text, params),
      close: () => (closing ??= client.end()),
    };
  }
}

async function* piecesOf<Row extends object>(
  client: pg.Client,
  text: string,
  params: readonly unknown[],
): AsyncGenerator<Row[]> {
  await client.query(`declare pieces no scroll cursor for ${text}`, [...params]);
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${PIECE} from pieces`);
    if (rows.length > 0) yield rows;
    if (rows.length < PIECE) break;
  }
  await client.query('close pieces');
}
