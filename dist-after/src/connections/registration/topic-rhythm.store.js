var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { TopicRhythm } from './topic-rhythm.entity.js';
import { observe } from './topic-rhythm.js';
/** What may still be committing when we look; it is taken the next time. */
const UNDER_WAY_SECONDS = 10;
/** How far the first look goes back. */
const FIRST_LOOK_HOURS = 24;
/** Keeps up how often the topics of a connection come. */
let TopicRhythmStore = class TopicRhythmStore {
    database;
    constructor(database) {
        this.database = database;
    }
    /** Reads only what came since the last look, by the index of a connection's notifications. */
    async observe(connectionId) {
        const [window] = await this.database.query(`select coalesce(observed_until, now() - make_interval(hours => $2))::text as "from",
              (now() - make_interval(secs => $3))::text as until
         from feed_check where connection_id = $1`, [connectionId, FIRST_LOOK_HOURS, UNDER_WAY_SECONDS]);
        if (!window)
            return;
        const arrived = await this.database.query(`select topic, min(received_at) as first, max(received_at) as last, count(*)::int as count,
              coalesce(max(gap), 0)::float8 as longest_gap
         from (select topic, received_at,
                      extract(epoch from received_at - lag(received_at) over (partition by topic order by received_at)) as gap
                 from notification
                where connection_id = $1 and received_at > $2::timestamptz and received_at <= $3::timestamptz
                  and topic is not null) n
        group by topic`, [connectionId, window.from, window.until]);
        const known = await this.read(connectionId);
        await this.save(connectionId, arrived, known, window.until);
    }
    async read(connectionId) {
        const rows = await this.database.em().find(TopicRhythm, { connectionId });
        return new Map(rows.map((row) => [row.topic, row]));
    }
    async save(connectionId, arrived, known, until) {
        await this.database.transaction(async (tx) => {
            const [row] = await tx.query('select id from connection where id = $1 for key share', [connectionId]);
            if (!row)
                return;
            for (const { topic, first, last, count, longest_gap: longestGap } of arrived) {
                const arrivals = { first: new Date(first), last: new Date(last), count, longestGap };
                const rhythm = observe(known.get(topic) ?? null, arrivals);
                await tx.query(`insert into topic_rhythm (connection_id, topic, first_received_at, last_received_at, received, week, longest_gaps)
           values ($1, $2, $3, $4, $5, $6, $7::int[])
           on conflict (connection_id, topic) do update
              set last_received_at = excluded.last_received_at, received = excluded.received, week = excluded.week,
                  longest_gaps = excluded.longest_gaps`, [
                    connectionId,
                    topic,
                    rhythm.firstReceivedAt,
                    rhythm.lastReceivedAt,
                    rhythm.received,
                    rhythm.week,
                    rhythm.longestGaps,
                ]);
            }
            await tx.query('update feed_check set observed_until = $2::timestamptz where connection_id = $1', [
                connectionId,
                until,
            ]);
        });
    }
};
TopicRhythmStore = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], TopicRhythmStore);
export { TopicRhythmStore };
//# sourceMappingURL=topic-rhythm.store.js.map