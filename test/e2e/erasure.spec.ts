import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';

const PERSON = 'Noa Brightwater';

describe('erasing a person', () => {
  let gateway: TestGateway;
  let connection: TestConnection;
  let number: string;
  let other: string;
  let saleId: string;

  beforeAll(async () => {
    gateway = await startTestGateway({ simulator: { seed: true } });
    connection = await gateway.connect();
    const { account } = gateway.simulator;
    const lines = [{ sku: 'MUG-ENAMEL', quantity: 2 }];
    const pick = (customer: string) => {
      const sale = account.createSale({ customer, lines, authorised: true });
      account.authorisePick(sale.ID);
      return sale;
    };
    const sale = pick(PERSON);
    saleId = sale.ID;
    number = sale.Order.SaleOrderNumber;
    other = pick('Amir Okonkwo').Order.SaleOrderNumber;
    await gateway.settled();
    const [order] = await gateway.all(`/orders?reference=${number}`);
    await gateway.api('POST', `/orders/${order.id}/acknowledgements`, {
      revision: 1,
      status: 'rejected',
      reason: `${PERSON} moved away`,
    });
    await gateway.notify(connection, { EventType: 'Sale/PickAuthorised', SaleID: sale.ID, Customer: PERSON });
    await gateway.notify(connection, `Customer: ${PERSON}`);
    await gateway.settled();
  });
  afterAll(() => gateway?.stop());

  const erase = (match: object, more: object = {}) =>
    gateway.api('POST', `/connections/${connection.id}/erasures`, { match, ...more });

  /** Everything that is stored of the connection, as text. */
  const everything = async (): Promise<string> => {
    const [row] = await gateway.database.query<{ text: string }>(
      `select concat((select string_agg(content::text, ' ') from record), (select string_agg(content::text, ' ') from revision),
                     (select string_agg(source::text, ' ') from kept_source),
                     (select string_agg(encode(body, 'escape'), ' ') from notification),
                     (select string_agg(reason, ' ') from acknowledgement),
                     (select string_agg(details::text, ' ') from audit_entry)) as text`,
    );
    return row?.text ?? '';
  };

  it('asks who is meant', async () => {
    expect(await erase({})).toMatchObject({ status: 400 });
    expect(await erase({ phone: '- - - -' })).toMatchObject({ status: 400 });
    const unknown = '00000000-0000-4000-8000-000000000000';
    expect(await gateway.api('POST', `/connections/${unknown}/erasures`, { match: { name: PERSON } })).toMatchObject({
      status: 404,
    });
  });

  it('counts first, and leaves open orders to the warehouse', async () => {
    const before = await everything();
    const dry = await erase({ name: PERSON.toLowerCase() });
    expect(dry).toMatchObject({ status: 200, body: { dryRun: true, counts: { records: 0 } } });
    expect(dry.body.skippedOpen).toMatchObject([{ reference: expect.stringContaining(number) }]);

    const open = await erase({ name: PERSON }, { includeOpen: true });
    expect(open.body.counts).toMatchObject({ records: 1, revisions: 1, keptSources: 1, acknowledgements: 1 });
    expect(open.body.counts.notifications).toBeGreaterThanOrEqual(2);
    expect(open.body.warnings.join()).toMatch(/Cin7 still has the data/);
    expect(await everything()).toBe(before);
  });

  it('takes the person out of everything that is stored, and nobody else', async () => {
    const feed = async () => (await gateway.api('GET', '/changes?from=beginning&limit=1000')).body.data;
    const before = await feed();
    const done = await erase({ name: PERSON }, { dryRun: false, includeOpen: true });
    expect(done).toMatchObject({ status: 200, body: { dryRun: false, counts: { records: 1, acknowledgements: 1 } } });

    expect(await everything()).not.toMatch(/brightwater/i);
    const [order] = await gateway.all(`/orders?reference=${number}`);
    expect(order).toMatchObject({ revision: 1, customer: { name: '[erased]' }, lines: [{ quantity: 2 }] });
    const [untouched] = await gateway.all(`/orders?reference=${other}`);
    expect(untouched.customer.name).toBe('Amir Okonkwo');
    // The same changes at the same places; only their contents differ.
    const places = (rows: any[]) => rows.map(({ cursor, recordId, revision }) => ({ cursor, recordId, revision }));
    const [text] = await gateway.database.query<{ text: string }>(
      `select string_agg(content::text, ' ') as text from revision`,
    );
    expect(text?.text).not.toMatch(/brightwater/i);
    expect(places(await feed())).toEqual(places(before));

    const [entry] = (await gateway.api('GET', '/audit-entries?action=connection.person_erased')).body.data;
    expect(entry.details).toMatchObject({ matchedBy: ['name'], recordIds: [order.id], counts: { records: 1 } });
    expect(await erase({ name: PERSON })).toMatchObject({ body: { counts: { records: 0, notifications: 0 } } });
  });

  it('leaves notifications that can be replayed, and comes back from Cin7 where it was not erased there', async () => {
    const [notification] = await gateway.all(`/notifications?connectionId=${connection.id}&topic=sale.picked`);
    const { body } = await gateway.api('GET', `/notifications/${notification.id}`);
    expect(body.body).toContain(saleId);
    expect(await gateway.api('POST', `/notifications/${notification.id}/replay`)).toMatchObject({ status: 200 });
    await gateway.settled();
    const [order] = await gateway.all(`/orders?reference=${number}`);
    expect(order).toMatchObject({ revision: 2, customer: { name: PERSON } });
  });
});
