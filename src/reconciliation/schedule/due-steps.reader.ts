import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { STEP_IS_DUE } from '../run.store.js';

/** Of a connection `c`: a run has a step to take, or its open transfers or its zone are to be looked at. */
const HAS_DUE_STEP = `(exists (select 1 from reconciliation r where r.connection_id = c.id and ${STEP_IS_DUE})
  or exists (select 1 from connection_schedule s where s.connection_id = c.id
                 and (s.poll_due_at <= now() or s.zone_due_at <= now())))`;

/** What is due of a connection: a step of its run, a look at its open transfers, its zone. */
export interface DueSteps {
  run: boolean;
  transfers: boolean;
  zone: boolean;
}

/** Tells which connections reconciliation has something to do for. */
@Injectable()
export class DueStepsReader {
  constructor(private readonly database: Database) {}

  /** Only those that may call: enabled, and their Cin7 account neither stopped nor resting. */
  async connections(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select c.id from connection c
         join credential k on k.id = c.credential_id
         left join cin7_account a on a.account_id = k.username
        where c.enabled and a.stopped_at is null and (a.rest_until is null or a.rest_until <= now()) and ${HAS_DUE_STEP}`,
    );
    return rows.map((row) => row.id);
  }

  /** What of a connection is due, in one question: it is asked in every turn. */
  async of(connectionId: string): Promise<DueSteps> {
    const [row] = await this.database.query<DueSteps>(
      `select exists (select 1 from reconciliation where connection_id = $1 and ${STEP_IS_DUE}) as run,
              coalesce(bool_or(poll_due_at <= now()), false) as transfers,
              coalesce(bool_or(zone_due_at <= now()), false) as zone
         from connection_schedule where connection_id = $1`,
      [connectionId],
    );
    return row ?? { run: false, transfers: false, zone: false };
  }
}
