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
import { filterParams, filterSql, isOpen } from './feed-filter.js';
import { changesRemoved, feedWentBack } from './feed-gone.js';
import { feedColumns } from './feed-row.js';
/** So many places of the feed are searched for what passes a filter in one go; who asks comes back for the next. */
const MOST_SEARCHED = 50000n;
/**
 * Reads the change feed. Positions are given out in the order of commits (see `RecordStore.announce`), so "everything
 * above my position" can never leave out a change that was committed later with a lower one.
 */
let ChangeFeedReader = class ChangeFeedReader {
    database;
    constructor(database) {
        this.database = database;
    }
    /**
     * What passes the filter after a position. Less than `limit` with `hasMore` is no mistake: a filter that lets little
     * pass is searched for piece by piece.
     *
     * @throws ProblemError 410 when the position is not in the feed any more
     */
    async read(after, filter, limit, hasContent) {
        // One statement, so that floor, head and rows are of one snapshot. Ordered by the column and not by its text of the
        // same name, in which 10 comes before 9.
        const rows = await this.database.query(`with edge as (
         select coalesce((select position from feed_floor where id = 1), 0) as floor,
                coalesce((select max(position) from revision), 0) as head)
       select edge.floor::text, greatest(edge.floor, edge.head)::text as head, found.*
         from edge left join lateral (
           select ${feedColumns(hasContent)}, r.position as place from revision r
            where r.position > $1 and r.position <= $2 and ${filterSql(3)}
            order by r.position limit $7) found on true
        order by found.place`, [String(after), String(searchedUntil(after, filter)), ...filterParams(filter), limit + 1]);
        const [floor, head] = edgeOf(rows);
        if (after < floor)
            throw changesRemoved('The cursor');
        if (after > head)
            throw feedWentBack();
        const found = rows.filter((row) => row.position !== null);
        if (found.length > limit) {
            const shown = found.slice(0, limit);
            return { rows: shown, position: BigInt(shown.at(-1).position), hasMore: true };
        }
        const until = searchedUntil(after, filter);
        return { rows: found, position: until < head ? until : head, hasMore: until < head };
    }
    /** All changes after a position, with what a filter looks at. */
    readAll(after, limit) {
        return this.database.query(`select ${feedColumns(true)}, r.content -> 'warehouse' ->> 'code' as "warehouseCode",
              case when r.revision > 1 and r.record_type <> 'item' then (
                select f.content -> 'warehouse' ->> 'code' from revision f
                 where f.record_id = r.record_id and f.revision = r.revision - 1) end as "formerWarehouseCode"
         from revision r where r.position > $1 order by r.position limit $2`, [String(after), limit]);
    }
};
ChangeFeedReader = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], ChangeFeedReader);
export { ChangeFeedReader };
/** An open filter needs no bound: each row that is read is one that passes. */
function searchedUntil(after, filter) {
    return isOpen(filter) ? 2n ** 62n : after + MOST_SEARCHED;
}
function edgeOf(rows) {
    const [row] = rows;
    if (!row)
        throw new Error('The database did not say where the feed begins and ends.');
    return [BigInt(row.floor), BigInt(row.head)];
}
//# sourceMappingURL=change-feed.reader.js.map