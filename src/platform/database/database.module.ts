import { type DynamicModule, Module } from '@nestjs/common';
import { MikroOrmModule } from '@mikro-orm/nestjs';
import { MikroORM, type Options } from '@mikro-orm/postgresql';
import { DatabaseListener } from './database-listener.js';
import { Database } from './database.js';

/** The ORM, `Database` and `DatabaseListener`, for the whole application. */
@Module({})
export class DatabaseModule {
  /** @param options see `src/mikro-orm.config.ts` */
  static forRoot(options: Options): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      imports: [MikroOrmModule.forRoot({ ...options, registerRequestContext: false })],
      providers: [
        { provide: Database, useFactory: (orm: MikroORM) => new Database(orm), inject: [MikroORM] },
        { provide: DatabaseListener, useFactory: () => new DatabaseListener(String(options.clientUrl)) },
      ],
      exports: [Database, DatabaseListener],
    };
  }
}
