import type { Webhook } from '../../simulator/webhook-book.js';
import type { Account } from '../../simulator/account.js';
import type { TestConnection, TestGateway } from './test-gateway.js';

/** What the guard says after it has looked now. */
export async function check(gateway: TestGateway, connection: TestConnection): Promise<any> {
  const { status, body } = await gateway.api('POST', `/connections/${connection.id}/feed-guard/check`);
  if (status !== 200) throw new Error(`The check answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

export function apply(gateway: TestGateway, connection: TestConnection, body?: object): Promise<any> {
  return gateway.api('POST', `/connections/${connection.id}/registration/apply`, body);
}

/** How one topic stands, in an answer that has topics. */
export function topicIn(answer: any, topic: string): any {
  return answer.topics.find((each: any) => each.topic === topic);
}

/** The account's webhook of a type. */
export function hookOf(account: Account, type: string): Webhook {
  const found = account.webhooks.all().filter((each) => each.Type === type);
  if (found.length !== 1) throw new Error(`There are ${found.length} webhooks of type ${type}.`);
  return found[0]!;
}

/** Another hand replaces a webhook in full, as Cin7's PUT does. */
export function overwrite(account: Account, hook: Webhook, changes: Record<string, unknown>): void {
  account.webhooks.replace({ ...hook, ...changes });
}

/** What is known of the events of a connection, oldest first: `sale.picked found active>switched_off`. */
export async function eventsOf(gateway: TestGateway, connection: TestConnection): Promise<string[]> {
  const events = await gateway.all(`/connections/${connection.id}/feed-guard/events?limit=2`);
  return events.toReversed().map((each) => `${each.topic} ${each.kind} ${each.fromState}>${each.toState}`);
}

/** Runs of a connection that the guard started. */
export function runsOf(gateway: TestGateway, connection: TestConnection): Promise<{ since: string }[]> {
  return gateway.database.query(
    `select since from reconciliation where connection_id = $1 and reason = 'feed_guard' order by id`,
    [connection.id],
  );
}
