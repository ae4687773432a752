import { defineEntity, p } from '@mikro-orm/core';

/**
 * `active`: needed, a process without it does not start. `retired`: nothing is encrypted with it any more and nothing
 * may be again. `lost`: given up by a person; what it encrypted stays unreadable.
 */
export const KEY_STATUSES = ['active', 'retired', 'lost'] as const;
export type KeyStatus = (typeof KEY_STATUSES)[number];

const EncryptionKeySchema = defineEntity({
  name: 'EncryptionKey',
  tableName: 'encryption_key',
  properties: {
    /** As in `ENCRYPTION_KEY`; stored beside every secret. */
    id: p.text().primary(),
    status: p.text().$type<KeyStatus>(),
    /** A known text encrypted with the key: another key of the same name does not open it. */
    checkCiphertext: p.text(),
    createdAt: p.datetime(3).columnType('timestamptz(3)'),
    statusAt: p.datetime(3).columnType('timestamptz(3)'),
  },
});

/** A key of `ENCRYPTION_KEY` that this database has met, never the key itself. */
export class EncryptionKey extends EncryptionKeySchema.class {}
EncryptionKeySchema.setClass(EncryptionKey);

/**
 * Refuses to store a secret under a retired key, which nobody may have any more. Takes the key's row, so that a key
 * cannot be retired beside a transaction that still writes with it.
 *
 * @param keyIdColumns columns of that table that name keys
 */
export function refuseRetiredKeys(...keyIdColumns: string[]) {
  const ids = keyIdColumns.map((column) => `new."${column}"`).join(', ');
  const same = keyIdColumns.map((column) => `new."${column}" is not distinct from old."${column}"`).join(' and ');
  return {
    name: 'encryption_key_in_use',
    timing: 'before' as const,
    events: ['insert' as const, 'update' as const],
    forEach: 'row' as const,
    body:
      // Most updates of these rows are not about secrets.
      `if tg_op = 'UPDATE' then if ${same} then return new; end if; end if; ` +
      `perform 1 from encryption_key where id in (${ids}) for key share; ` +
      `if exists (select from encryption_key where id in (${ids}) and status = 'retired') then ` +
      `raise exception 'This process encrypts with a key that keys:rotate has retired. Restart it with the ENCRYPTION_KEY of the others.'; ` +
      `end if; return new;`,
  };
}
