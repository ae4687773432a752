import { type DynamicModule, Module } from '@nestjs/common';
import { MikroOrmModule } from '@mikro-orm/nestjs';
import { MikroORM, type Options } from '@mikro-orm/postgresql';
import { DatabaseListener } from './database-listener.js';
import { Database } from './database.js';
import { StableReads } from './stable-reads.js';
import { ReservedConnections } from './reserved-connections.js';

/** Connections of `ReservedConnections`: the intake writes one batch after the other. */
const RESERVED = 1;

/** The ORM, `Database`, `DatabaseListener`, `ReservedConnections` and `StableReads`, for the whole application. */
@Module({})
export class DatabaseModule {
  /** @param options see `src/mikro-orm.config.ts` */
  static forRoot(databaseUrl: string, options: Options): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      imports: [MikroOrmModule.forRoot({ ...options, registerRequestContext: false })],
      providers: [
        { provide: Database, useFactory: (orm: MikroORM) => new Database(orm), inject: [MikroORM] },
        { provide: DatabaseListener, useFactory: () => new DatabaseListener(databaseUrl) },
        { provide: StableReads, useFactory: () => new StableReads(databaseUrl) },
        {
          provide: ReservedConnections,
          useFactory: () => new ReservedConnections({ databaseUrl, most: RESERVED }),
        },
      ],
      exports: [Database, DatabaseListener, ReservedConnections, StableReads],
    };
  }
}
