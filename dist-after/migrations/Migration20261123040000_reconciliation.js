import { Migration } from '@mikro-orm/migrations';
export class Migration20261123040000_reconciliation extends Migration {
    name = 'Migration20261123040000_reconciliation';
    up() {
        this.addSql(`create table "connection_schedule" ("connection_id" uuid not null, "time_zone" text null, "zone_due_at" timestamptz(3) null, "poll_due_at" timestamptz(3) null, "polled_at" timestamptz(3) null, "in_transit_polled_at" timestamptz(3) null, "poll_failure" text null, primary key ("connection_id"));`);
        this.addSql(`create table "gateway_heartbeat" ("role" text not null, "at" timestamptz(3) not null, primary key ("role"));`);
        this.addSql(`create table "reconciliation" ("id" uuid not null, "connection_id" uuid not null, "reason" text not null, "status" text not null, "abort_reason" text null, "is_deep" boolean not null, "accepts_losses" boolean not null default false, "since" timestamptz(3) null, "started_at" timestamptz(3) not null, "finished_at" timestamptz(3) null, "paused_at" timestamptz(3) null, "calls" int not null default 0, "attempts" int not null default 0, "waiting_for" text null, "due_at" timestamptz(3) not null, "follow_up" jsonb null, primary key ("id"));`);
        this.addSql(`create unique index "reconciliation_running_unique" on "reconciliation" ("connection_id") where "status" = 'running';`);
        this.addSql(`create index "reconciliation_connection_id_started_at_id_index" on "reconciliation" ("connection_id", "started_at", "id");`);
        this.addSql(`create index "reconciliation_started_at_id_index" on "reconciliation" ("started_at", "id");`);
        this.addSql(`create table "reconciliation_document" ("run_id" uuid not null, "domain" text not null, "external_id" text not null, "reference" text null, "stamp" timestamptz(3) null, "finding" text not null, "cause" text null, "asked_at" timestamptz(3) null, "result" text null, "result_reason" text null, primary key ("run_id", "domain", "external_id"));`);
        this.addSql(`create table "reconciliation_domain" ("run_id" uuid not null, "domain" text not null, "position" smallint not null, "phase" text not null, "window_from" timestamptz(3) null, "scope_from" timestamptz(3) not null, "scan_started_at" timestamptz(3) null, "stepped_at" timestamptz(3) null, "pass" smallint not null default 1, "next_page" int not null default 1, "page_limit" int null, "total" int null, "is_filter_ignored" boolean not null default false, "listed" int not null default 0, "in_sync" int not null default 0, "missing" int not null default 0, "stale" int not null default 0, "repaired" int not null default 0, "held" int not null default 0, "failed" int not null default 0, "complete_up_to" timestamptz(3) null, "failure" text null, "report" jsonb null, primary key ("run_id", "domain"));`);
        this.addSql(`create table "reconciliation_night" ("connection_id" uuid not null, "night" date not null, "outcome" text not null, "reason" text null, "run_id" uuid null, "at" timestamptz(3) not null, primary key ("connection_id", "night"));`);
        this.addSql(`create table "reconciliation_watermark" ("connection_id" uuid not null, "domain" text not null, "covers_from" timestamptz(3) not null, "complete_up_to" timestamptz(3) not null, "deep_at" timestamptz(3) null, "run_id" uuid null, primary key ("connection_id", "domain"));`);
        this.addSql(`alter table "source_document" add "listed_stamp" timestamptz(3) null;`);
    }
    down() {
        this.addSql(`drop table if exists "connection_schedule" cascade;`);
        this.addSql(`drop table if exists "gateway_heartbeat" cascade;`);
        this.addSql(`drop table if exists "reconciliation" cascade;`);
        this.addSql(`drop table if exists "reconciliation_document" cascade;`);
        this.addSql(`drop table if exists "reconciliation_domain" cascade;`);
        this.addSql(`drop table if exists "reconciliation_night" cascade;`);
        this.addSql(`drop table if exists "reconciliation_watermark" cascade;`);
        this.addSql(`alter table "source_document" drop column "listed_stamp";`);
    }
}
//# sourceMappingURL=Migration20261123040000_reconciliation.js.map