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
import { v7 as uuidV7 } from 'uuid';
import { Database } from '../platform/database/database.js';
/** Further changes are not counted: who is so far behind needs no exact number. */
const MOST_COUNTED = 10_000;
const COLUMNS = `id, owner, name, position::text, created_by as "createdBy", created_at as "createdAt", moved_at as "movedAt"`;
/** Whose a caller's consumers are. */
export function ownerOf(caller) {
    return caller.keyId ?? caller.actor;
}
/** Keeps the places of consumers. */
let ConsumerStore = class ConsumerStore {
    database;
    constructor(database) {
        this.database = database;
    }
    async find(owner, name, within = this.database) {
        const [row] = await within.query(`select ${COLUMNS} from consumer where owner = $1 and name = $2`, [
            owner,
            name,
        ]);
        return row ?? null;
    }
    /** Locks it until the transaction ends. */
    async lock(tx, owner, name) {
        const [row] = await tx.query(`select ${COLUMNS} from consumer where owner = $1 and name = $2 for update`, [owner, name]);
        return row ?? null;
    }
    /** @returns whether it is new; one that exists stays as it is */
    async insert(caller, name, position) {
        const rows = await this.database.query(`insert into consumer (id, owner, name, position, created_by, created_at) values ($1, $2, $3, $4, $5, now())
       on conflict (owner, name) do nothing returning id`, [uuidV7(), ownerOf(caller), name, String(position), caller.actor]);
        return rows.length > 0;
    }
    async move(tx, id, position) {
        await tx.query('update consumer set position = $2, moved_at = now() where id = $1', [id, String(position)]);
    }
    async remove(tx, id) {
        await tx.query('delete from consumer where id = $1', [id]);
    }
    /**
     * Consumers with how far behind they are, by name.
     *
     * @param owner null for everybody's
     */
    withLag(owner, name) {
        // What a key may see is in its own row, also when somebody else asks.
        return this.database.query(`select c.id, c.owner, c.name, c.position::text, c.created_by as "createdBy", c.created_at as "createdAt",
              c.moved_at as "movedAt", lag.changes, lag."oldestAt",
              extract(epoch from now() - lag."oldestAt")::int as "ageSeconds"
         from consumer c
         left join client_key k on k.id::text = c.owner
         cross join lateral (
           select count(*)::int as changes, min(occurred_at) as "oldestAt" from (
             select r.occurred_at from revision r
              where r.position > c.position and (k.connection_ids is null or r.connection_id = any(k.connection_ids))
              order by r.position limit $3) waiting) lag
        where ($1::text is null or c.owner = $1) and ($2::text is null or c.name = $2)
        order by c.name, c.owner`, [owner, name, MOST_COUNTED + 1]);
    }
    /** How many changes are counted at most. */
    get mostCounted() {
        return MOST_COUNTED;
    }
};
ConsumerStore = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], ConsumerStore);
export { ConsumerStore };
//# sourceMappingURL=consumer.store.js.map