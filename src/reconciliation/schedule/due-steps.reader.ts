import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { STEP_IS_DUE } from '../run.store.js';

/** In SQL, of a connection `c`: a run has a step to take, or its open transfers or its zone are to be looked at. */
export const HAS_DUE_STEP = `(exists (select 1 from reconciliation r where r.connection_id = c.id and ${STEP_IS_DUE})
  or exists (select 1 from connection_schedule s where s.connection_id = c.id
                 and (s.poll_due_at <= now() or s.zone_due_at <= now())))`;

/** What is due of a connection: a step of its run, a look at its open transfers, its zone. */
export interface DueSteps {
  run: boolean;
  transfers: boolean;
  zone: boolean;
}

/** Tells what reconciliation has to do for a connection. */
@Injectable()
export class DueStepsReader {
  constructor(private readonly database: Database) {}

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
