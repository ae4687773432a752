import { Migration } from '@mikro-orm/migrations';
export class Migration20261123050000_feed_guard extends Migration {
    name = 'Migration20261123050000_feed_guard';
    up() {
        this.addSql(`create table "feed_check" ("connection_id" uuid not null, "next_check_at" timestamptz(3) not null, "claimed_by" uuid null, "claimed_until" timestamptz(3) null, "outcome" text null, "reason" text null, "outcome_since" timestamptz(3) null, "last_checked_at" timestamptz(3) null, "gap_since" timestamptz(3) null, "observed_until" timestamptz(3) null, primary key ("connection_id"));`);
        this.addSql(`create index "feed_check_next_check_at_index" on "feed_check" ("next_check_at");`);
        this.addSql(`create table "topic_rhythm" ("connection_id" uuid not null, "topic" text not null, "first_received_at" timestamptz(3) not null, "last_received_at" timestamptz(3) not null, "received" int not null, "week" int not null, "longest_gaps" int[] not null, primary key ("connection_id", "topic"));`);
        this.addSql(`create table "webhook_event" ("id" uuid not null, "connection_id" uuid not null, "topic" text not null, "at" timestamptz(3) not null, "kind" text not null, "from_state" text null, "to_state" text not null, "detail" text null, primary key ("id"));`);
        this.addSql(`create index "webhook_event_connection_id_id_index" on "webhook_event" ("connection_id", "id");`);
        this.addSql(`create table "webhook_registration" ("connection_id" uuid not null, "topic" text not null, "state" text not null, "since" timestamptz(3) not null, "detail" text null, "hook_id" text null, "address" text null, "is_managed" boolean not null, "last_checked_at" timestamptz(3) not null, "last_good_at" timestamptz(3) null, "last_repaired_at" timestamptz(3) null, primary key ("connection_id", "topic"));`);
        this.addSql(`alter table "cin7_account" add "last_success_at" timestamptz(3) null;`);
    }
    down() {
        this.addSql(`drop table if exists "feed_check" cascade;`);
        this.addSql(`drop table if exists "topic_rhythm" cascade;`);
        this.addSql(`drop table if exists "webhook_event" cascade;`);
        this.addSql(`drop table if exists "webhook_registration" cascade;`);
        this.addSql(`alter table "cin7_account" drop column "last_success_at";`);
    }
}
//# sourceMappingURL=Migration20261123050000_feed_guard.js.map