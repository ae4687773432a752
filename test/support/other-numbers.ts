import type { TestGateway } from './test-gateway.js';

/** Documents, notifications, records and their revisions of 5,000 other numbers, as the planner sees them. */
export async function fillWithOthers(gateway: TestGateway, connectionId: string): Promise<void> {
  const copies: [string, string, string][] = [
    [
      'notification',
      'id, connection_id, topic, status, reference, body, received_at',
      `gen_random_uuid(), $1::uuid, 'sale.picked', 'done', 'XX-' || i, '', now()`,
    ],
    [
      'source_document',
      'connection_id, domain, external_id, reference, last_read_at',
      `$1::uuid, 'sales', 'x' || i, 'XX-' || i, now()`,
    ],
    [
      'record',
      'id, connection_id, record_type, kind, external_id, part, reference, status, revision, content, created_at, updated_at',
      `gen_random_uuid(), $1::uuid, 'order', 'sale', 'x' || i, '', 'XX-' || i, 'open', 1, '{"lines":[]}', now(), now()`,
    ],
    [
      'sync_request',
      'connection_id, domain, external_id, reference, lane, generation, status, attempts, requested_at, due_at',
      `$1::uuid, 'sales', 'y' || i, 'XX-' || i, 1, 1, 'parked', 0, now(), now()`,
    ],
  ];
  for (const [table, columns, values] of copies) {
    await gateway.database.query(`insert into ${table} (${columns}) select ${values} from generate_series(1, 5000) i`, [
      connectionId,
    ]);
  }
  await gateway.database.query(
    `insert into notification_document (notification_id, domain, external_id, sync_request_id, generation, outcome, at)
     select id, 'sales', reference, 1, 1, 'applied', now() from notification where reference like 'XX-%'`,
  );
  await gateway.database.query(
    `insert into revision (record_id, revision, change, connection_id, record_type, external_id, reference, content,
                           record_created_at, occurred_at)
     select id, 1, 'created', connection_id, 'order', external_id, reference, content, now(), now()
       from record where reference like 'XX-%'`,
  );
  await gateway.database.query(
    `insert into acknowledgement (id, record_id, connection_id, record_type, revision, status, owner, actor, at)
     select gen_random_uuid(), id, connection_id, 'order', 1, 'accepted', 'x', 'x', now() from record`,
  );
  await gateway.database.query(
    `insert into delivery (record_id, endpoint_id, revision, at, attempts)
     select id, gen_random_uuid(), 1, now(), 1 from record`,
  );
  await gateway.database.query(
    `insert into late_delivery (endpoint_id, record_id, position, attempts, next_attempt_at, first_failed_at)
     select e, id, 1, 1, now(), now() from record, (values ($1::uuid)) as endpoint (e)`,
    [connectionId],
  );
  await gateway.database.query('analyze');
}
