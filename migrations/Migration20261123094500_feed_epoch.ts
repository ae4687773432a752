import { Migration } from '@mikro-orm/migrations';

export class Migration20261123094500_feed_epoch extends Migration {
  override name = 'Migration20261123094500_feed_epoch';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "feed_epoch" ("id" bigserial primary key, "token" text not null, "started_after" bigint not null, "began_at" timestamptz(3) not null, "reason" text not null, "database_identity" text null);`,
    );

    this.addSql(`alter table "consumer" add "epoch" text null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "feed_epoch" cascade;`);

    this.addSql(`alter table "consumer" drop column "epoch";`);
  }
}
