import { Injectable } from '@nestjs/common';
import type { Topic } from '../../cin7-core/topics.js';
import { Database } from '../../platform/database/database.js';
import { TopicRhythm } from './topic-rhythm.entity.js';
import { observe, type Rhythm } from './topic-rhythm.js';

interface ArrivalsRow {
  topic: Topic;
  first: string;
  last: string;
  count: number;
  longest_gap: number;
}

/** What may still be committing when we look; it is taken the next time. */
const UNDER_WAY_SECONDS = 10;
/** So many that came since the last look are counted when somebody asks; a worker looks every five minutes. */
const MOST_COUNTED = 10_000;

/** What has come of one topic. */
export interface TopicArrivals {
  received: number;
  lastReceivedAt: Date;
}

const ARRIVALS = `
  select topic, max(last_at) as "lastReceivedAt", sum(received)::float8 as received
    from (select topic, last_received_at as last_at, received from topic_rhythm where connection_id = $1
          union all
          select topic, received_at, 1
            from (select topic, received_at from notification
                   where connection_id = $1 and topic is not null
                     and received_at > coalesce((select observed_until from feed_check where connection_id = $1),
                                                '-infinity')
                   order by received_at desc limit $2) newest) known
   group by topic`;

/** Keeps up how often the topics of a connection come. */
@Injectable()
export class TopicRhythmStore {
  constructor(private readonly database: Database) {}

  /** Reads only what came since the last look, by the index of a connection's notifications; the first time all. */
  async observe(connectionId: string): Promise<void> {
    const [window] = await this.database.query<{ from: string; until: string }>(
      `select coalesce(observed_until, '-infinity')::text as "from", (now() - make_interval(secs => $2))::text as until
         from feed_check where connection_id = $1`,
      [connectionId, UNDER_WAY_SECONDS],
    );
    if (!window) return;
    const arrived = await this.database.query<ArrivalsRow>(
      `select topic, min(received_at) as first, max(received_at) as last, count(*)::int as count,
              coalesce(max(gap), 0)::float8 as longest_gap
         from (select topic, received_at,
                      extract(epoch from received_at - lag(received_at) over (partition by topic order by received_at)) as gap
                 from notification
                where connection_id = $1 and received_at > $2::timestamptz and received_at <= $3::timestamptz
                  and topic is not null) n
        group by topic`,
      [connectionId, window.from, window.until],
    );
    const known = await this.read(connectionId);
    await this.save(connectionId, arrived, known, window.until);
  }

  /**
   * How many of each topic have come, and when the last did. Counted as far as the last look, what came since then by
   * asking: nothing here grows with the number of notifications, or shrinks when old ones are removed.
   */
  async arrivals(connectionId: string): Promise<Map<string, TopicArrivals>> {
    const rows = await this.database.query<{ topic: string; received: number; lastReceivedAt: string }>(ARRIVALS, [
      connectionId,
      MOST_COUNTED,
    ]);
    return new Map(
      rows.map(({ topic, received, lastReceivedAt }) => [
        topic,
        { received, lastReceivedAt: new Date(lastReceivedAt) },
      ]),
    );
  }

  async read(connectionId: string): Promise<Map<Topic, Rhythm>> {
    const rows = await this.database.em().find(TopicRhythm, { connectionId });
    return new Map(rows.map((row) => [row.topic, row]));
  }

  private async save(
    connectionId: string,
    arrived: readonly ArrivalsRow[],
    known: ReadonlyMap<Topic, Rhythm>,
    until: string,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [row] = await tx.query('select id from connection where id = $1 for key share', [connectionId]);
      if (!row) return;
      for (const { topic, first, last, count, longest_gap: longestGap } of arrived) {
        const arrivals = { first: new Date(first), last: new Date(last), count, longestGap };
        const rhythm = observe(known.get(topic) ?? null, arrivals);
        await tx.query(
          `insert into topic_rhythm (connection_id, topic, first_received_at, last_received_at, received, week, longest_gaps)
           values ($1, $2, $3, $4, $5, $6, $7::int[])
           on conflict (connection_id, topic) do update
              set last_received_at = excluded.last_received_at, received = excluded.received, week = excluded.week,
                  longest_gaps = excluded.longest_gaps`,
          [
            connectionId,
            topic,
            rhythm.firstReceivedAt,
            rhythm.lastReceivedAt,
            rhythm.received,
            rhythm.week,
            rhythm.longestGaps,
          ],
        );
      }
      await tx.query('update feed_check set observed_until = $2::timestamptz where connection_id = $1', [
        connectionId,
        until,
      ]);
    });
  }
}
