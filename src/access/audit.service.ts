import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Database, type SqlRunner } from '../platform/database/database.js';

/** What an audit entry is about. */
export interface AuditSubject {
  /** The resource's word in the API, such as `connection`. */
  type: string;
  id: string;
}

/** Writes down who did what, for everything somebody must be able to answer for later. */
@Injectable()
export class AuditService {
  constructor(private readonly database: Database) {}

  /**
   * @param actor `caller.actor`, or the name of the part of ERPGate that acted by itself
   * @param action subject and past participle, such as `connection.push_api_key_revealed`
   * @param details never a secret
   * @param within the transaction of the change, so that neither is ever stored without the other
   */
  async record(
    actor: string,
    action: string,
    subject: AuditSubject,
    details: Record<string, unknown> = {},
    within: SqlRunner = this.database,
  ): Promise<void> {
    await within.query(
      `insert into "audit_entry" ("id", "at", "actor", "action", "subject_type", "subject_id", "details")
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [uuidv7(), new Date(), actor, action, subject.type, subject.id, JSON.stringify(details)],
    );
  }
}
