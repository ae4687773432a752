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
import { CompiledQuery } from 'kysely';
import { MikroORM } from '@mikro-orm/postgresql';
/**
 * The way to the database. Entities go through `em()`; statements that touch many rows at once (intake, the runner,
 * the feed) are written in SQL and go through `query`, on the same pool: an ORM works row by row, they must not.
 */
let Database = class Database {
    orm;
    constructor(orm) {
        this.orm = orm;
    }
    /** A fresh entity manager, never shared between two requests. */
    em() {
        return this.orm.em.fork();
    }
    query(text, params = []) {
        return run(this.client(), text, params);
    }
    /**
     * Runs `work` in one transaction; a thrown error rolls it back. The transaction is Kysely's own and not the entity
     * manager's: that one keeps a connection for good when it breaks in the midst of it, until the pool has none left.
     */
    async transaction(work) {
        const failures = [];
        try {
            return await this.client()
                .transaction()
                .execute(async (client) => {
                try {
                    return await this.workWithin(client, work);
                }
                catch (error) {
                    failures.push(error);
                    throw error;
                }
            });
        }
        catch (error) {
            // Where the connection broke, the rollback fails as well and would hide why.
            throw failures[0] ?? error;
        }
    }
    async workWithin(client, work) {
        const em = this.em();
        em.setTransactionContext(client);
        const query = (text, params = []) => run(client, text, params);
        const result = await work({ em, query });
        await em.flush();
        return result;
    }
    client() {
        return this.orm.em.getConnection().getClient();
    }
};
Database = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [MikroORM])
], Database);
export { Database };
async function run(client, text, params) {
    const result = await client.executeQuery(CompiledQuery.raw(text, [...params]));
    return result.rows;
}
//# sourceMappingURL=database.js.map