var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var DatabaseModule_1;
import { Module } from '@nestjs/common';
import { MikroOrmModule } from '@mikro-orm/nestjs';
import { MikroORM } from '@mikro-orm/postgresql';
import { DatabaseListener } from './database-listener.js';
import { Database } from './database.js';
import { ReservedConnections } from './reserved-connections.js';
/** Connections of `ReservedConnections`: the intake writes one batch after the other. */
const RESERVED = 1;
/** The ORM, `Database`, `DatabaseListener` and `ReservedConnections`, for the whole application. */
let DatabaseModule = DatabaseModule_1 = class DatabaseModule {
    /** @param options see `src/mikro-orm.config.ts` */
    static forRoot(databaseUrl, options) {
        return {
            module: DatabaseModule_1,
            global: true,
            imports: [MikroOrmModule.forRoot({ ...options, registerRequestContext: false })],
            providers: [
                { provide: Database, useFactory: (orm) => new Database(orm), inject: [MikroORM] },
                { provide: DatabaseListener, useFactory: () => new DatabaseListener(databaseUrl) },
                {
                    provide: ReservedConnections,
                    useFactory: () => new ReservedConnections({ databaseUrl, most: RESERVED }),
                },
            ],
            exports: [Database, DatabaseListener, ReservedConnections],
        };
    }
};
DatabaseModule = DatabaseModule_1 = __decorate([
    Module({})
], DatabaseModule);
export { DatabaseModule };
//# sourceMappingURL=database.module.js.map