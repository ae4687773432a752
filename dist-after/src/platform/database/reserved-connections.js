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
import pg from 'pg';
/**
 * Connections that nobody else can use up: the intake must go on while slow reports hold the whole pool. A statement is
 * prepared once per connection, because parsing and planning a long one costs as much as running it for a few rows.
 */
let ReservedConnections = class ReservedConnections {
    pool;
    constructor({ databaseUrl, most }) {
        this.pool = new pg.Pool({
            connectionString: databaseUrl,
            max: most,
            idleTimeoutMillis: 30_000,
            connectionTimeoutMillis: 10_000,
            application_name: 'erpgate-intake',
            keepAlive: true,
        });
        // The next statement opens a new connection, and says so if that fails too.
        this.pool.on('error', () => undefined);
    }
    /**
     * Runs one statement in a transaction of its own. When it returns, that is committed.
     *
     * @param name of the statement: the same for the same text
     */
    async run(name, text, params) {
        await this.pool.query({ name, text, values: params });
    }
    async onApplicationShutdown() {
        await this.pool.end();
    }
};
ReservedConnections = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Object])
], ReservedConnections);
export { ReservedConnections };
//# sourceMappingURL=reserved-connections.js.map