/** A statement on the gateway's database. */
type Query = (text: string, parameters: unknown[]) => Promise<unknown>;

const OVER = (row: string, fields: string): string =>
  `(jsonb_populate_record(${row}, jsonb_build_object(${fields}))).*`;

/** All of the one held sale: each copy a sale of its own, with its own ids and number wherever they are mapped. */
const COPY = `
  with seed as (
    select r, k, n, d from sync_request r
      join kept_source k on k.held_request_id = r.id and k.held_generation = r.generation
      join notification_document d on d.sync_request_id = r.id
      join notification n on n.id = d.notification_id
     where r.connection_id = $1 and r.status = 'held' limit 1),
  copies as materialized (
    select seed.*, nextval('sync_request_id_seq') as request_id, gen_random_uuid() as sale_id,
           gen_random_uuid() as task_id, gen_random_uuid() as notification_id, 'SO-C' || lpad(i::text, 6, '0') as number
      from seed, generate_series(1, $2) i),
  requests as (
    insert into sync_request overriding system value
    select ${OVER('r', `'id', request_id, 'external_id', sale_id, 'reference', number`)} from copies),
  kept as (
    insert into kept_source
    select ${OVER('k', `'held_request_id', request_id, 'external_id', sale_id, 'reference', number, 'source', source`)}
      from (select c.*, jsonb_set(jsonb_set(jsonb_set((c.k).source, '{payload,ID}', to_jsonb(sale_id)),
                                            '{payload,Order,SaleOrderNumber}', to_jsonb(number)),
                                  '{payload,Fulfilments,0,TaskID}', to_jsonb(task_id)) as source
              from copies c) c),
  notifications as (
    insert into notification select ${OVER('n', `'id', notification_id, 'reference', number`)} from copies)
  insert into notification_document
  select ${OVER('d', `'notification_id', notification_id, 'external_id', sale_id, 'sync_request_id', request_id`)}
    from copies`;

/**
 * Makes more held sales out of one that the gateway has held: what a look writes, with other ids. Reading so many from
 * Cin7 takes minutes, one call at a time.
 */
export async function copyHeldSale(query: Query, connectionId: string, copies: number): Promise<void> {
  await query(COPY, [connectionId, copies]);
  await query('analyze sync_request, kept_source, notification, notification_document', []);
}
