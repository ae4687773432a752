import { Migration } from '@mikro-orm/migrations';
export class Migration20261123010000_bulk_and_slow_down extends Migration {
    name = 'Migration20261123010000_bulk_and_slow_down';
    up() {
        this.addSql(`create table "page_scan" ("connection_id" uuid not null, "domain" text not null, "changed_since" timestamptz(3) not null, "next_page" int not null, "started_at" timestamptz(3) not null, primary key ("connection_id", "domain"));`);
        this.addSql(`alter table "cin7_account" add "slowed_to" int null, add "slowed_at" timestamptz(3) null;`);
        this.addSql(`alter table "sync_request" add "last_asked_at" timestamptz(3) not null default now(), add "must_fetch" boolean not null default true, add "carried_by" uuid null, add "carried_stamp" timestamptz(3) null, add "needs_single" boolean not null default false;`);
    }
    down() {
        this.addSql(`drop table if exists "page_scan" cascade;`);
        this.addSql(`alter table "cin7_account" drop column "slowed_to", drop column "slowed_at";`);
        this.addSql(`alter table "sync_request" drop column "last_asked_at", drop column "must_fetch", drop column "carried_by", drop column "carried_stamp", drop column "needs_single";`);
    }
}
//# sourceMappingURL=Migration20261123010000_bulk_and_slow_down.js.map