import { Migration } from '@mikro-orm/migrations';
export class Migration20261123060000_consumers_and_acknowledgements extends Migration {
    name = 'Migration20261123060000_consumers_and_acknowledgements';
    up() {
        this.addSql(`create table "acknowledgement" ("id" uuid not null, "record_id" uuid not null, "connection_id" uuid not null, "record_type" text not null, "revision" int not null, "status" text not null, "reason" text null, "owner" text not null, "actor" text not null, "at" timestamptz(3) not null, primary key ("id"));`);
        this.addSql(`create index "acknowledgement_record_id_revision_id_index" on "acknowledgement" ("record_id", "revision", "id");`);
        this.addSql(`create table "consumer" ("id" uuid not null, "owner" text not null, "name" text not null, "position" bigint not null, "created_by" text not null, "created_at" timestamptz(3) not null, "moved_at" timestamptz(3) null, primary key ("id"));`);
        this.addSql(`alter table "consumer" add constraint "consumer_owner_name_unique" unique ("owner", "name");`);
        this.addSql(`create table "feed_floor" ("id" smallint not null, "position" bigint not null, "removed_until" timestamptz(3) not null, primary key ("id"));`);
        this.addSql(`alter table "record" add "acknowledged_revision" int null, add "acknowledged_as" text null;`);
        this.addSql(`create index "record_unacknowledged_index" on "record" ("record_type", "updated_at", "id") where "record_type" <> 'item' and "acknowledged_revision" is distinct from "revision";`);
        this.addSql(`create index "record_awaiting_index" on "record" ("record_type", "updated_at", "id") where "status" = 'cancelled' and "acknowledged_as" in ('accepted', 'done');`);
        this.addSql(`create or replace function "revision_revision_announced_fn"() returns trigger as $$ begin perform pg_notify('erpgate_changes', ''); return null; end; $$ language plpgsql;`);
        this.addSql(`create trigger "revision_announced" AFTER INSERT on "revision" for each STATEMENT execute function "revision_revision_announced_fn"();`);
    }
    down() {
        this.addSql(`drop table if exists "acknowledgement" cascade;`);
        this.addSql(`drop table if exists "consumer" cascade;`);
        this.addSql(`drop table if exists "feed_floor" cascade;`);
        this.addSql(`drop index "record_unacknowledged_index";`);
        this.addSql(`drop index "record_awaiting_index";`);
        this.addSql(`alter table "record" drop column "acknowledged_revision", drop column "acknowledged_as";`);
        this.addSql(`drop trigger if exists "revision_announced" on "revision";`);
        this.addSql(`drop function if exists "revision_revision_announced_fn"();`);
    }
}
//# sourceMappingURL=Migration20261123060000_consumers_and_acknowledgements.js.map