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
import { Database } from '../platform/database/database.js';
import { changesRemoved } from './feed-gone.js';
/** Longer than any transaction that stores records: by so much the order of instants may differ from that of commits. */
const DISORDER = '15 minutes';
/**
 * Finds, by halving, a place before which every change is older than the instant by more than the disorder; from there
 * on row by row. `occurred_at` has no index: each writer would have to keep it up for the sake of a question that a
 * client asks once.
 */
const FIRST_SINCE = `
  with recursive bounds as (
    select (select min(position) from revision) as low, (select max(position) + 1 from revision) as high,
           $1::timestamptz - interval '${DISORDER}' as since),
  halving as (
    select low, high, since from bounds
    union all
    select case when probe.occurred_at < since then probe.position + 1 else low end,
           case when probe.occurred_at < since then high else middle end, since
      from halving cross join lateral (select (low + high) / 2 as middle) m
           left join lateral (
             select position, occurred_at from revision where position >= middle order by position limit 1) probe on true
     where low < high)
  select (select position from revision
           where position >= (select min(low) from halving where low >= high) and occurred_at >= $1::timestamptz
           order by position limit 1)::text as position`;
/** Finds the place in the feed from which a client wants to read. Each place is the last one before what is read. */
let FeedStartReader = class FeedStartReader {
    database;
    constructor(database) {
        this.database = database;
    }
    /**
     * @param from `now`, `beginning` (also when it is left out) or an instant
     * @throws ProblemError 410 when changes since then were removed
     */
    of(from) {
        if (from === 'now')
            return this.now();
        if (from === undefined || from === 'beginning')
            return this.beginning();
        return this.since(new Date(from));
    }
    /** The end of the feed: what is read from here on comes later. */
    async now() {
        const [row] = await this.database.query(`select greatest(coalesce((select max(position) from revision), 0),
                       coalesce((select position from feed_floor where id = 1), 0))::text as position`);
        return BigInt(row?.position ?? 0);
    }
    /** Before the oldest change that is kept. */
    async beginning() {
        const [row] = await this.database.query('select position::text from feed_floor where id = 1');
        return BigInt(row?.position ?? 0);
    }
    /**
     * Before the first change that occurred at the instant or later.
     *
     * @throws ProblemError 410 when changes since then were removed
     */
    async since(instant) {
        const [removed] = await this.database.query('select removed_until as until from feed_floor where id = 1 and removed_until >= $1', [instant]);
        if (removed)
            throw changesRemoved(`The instant ${instant.toISOString()}`);
        const end = await this.now();
        const [first] = await this.database.query(FIRST_SINCE, [instant]);
        return first?.position == null ? end : BigInt(first.position) - 1n;
    }
};
FeedStartReader = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], FeedStartReader);
export { FeedStartReader };
//# sourceMappingURL=feed-start.reader.js.map