import { Migration } from '@mikro-orm/migrations';

export class Migration20261123091000_delivery_log extends Migration {
  override name = 'Migration20261123091000_delivery_log';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "delivery" ("record_id" uuid not null, "endpoint_id" uuid not null, "revision" int not null, "at" timestamptz(3) not null, "attempts" int not null, primary key ("record_id", "endpoint_id", "revision", "at"));`,
    );

    this.addSql(`alter table "endpoint" add "wait_until" timestamptz(3) null;`);

    this.addSql(`alter table "notification_document" add "is_one_of_many" boolean not null default false;`);
    // Those that came before are found from now on, too.
    this.addSql(
      `update "notification_document" set "is_one_of_many" = true where "notification_id" in (select "notification_id" from "notification_document" group by 1 having count(*) > 1);`,
    );
    this.addSql(
      `create index "notification_document_of_many_index" on "notification_document" ("external_id") where "is_one_of_many";`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "delivery" cascade;`);

    this.addSql(`alter table "endpoint" drop column "wait_until";`);

    this.addSql(`drop index "notification_document_of_many_index";`);
    this.addSql(`alter table "notification_document" drop column "is_one_of_many";`);
  }
}
