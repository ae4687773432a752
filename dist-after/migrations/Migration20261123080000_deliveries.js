import { Migration } from '@mikro-orm/migrations';
export class Migration20261123080000_deliveries extends Migration {
    name = 'Migration20261123080000_deliveries';
    up() {
        this.addSql(`create table "endpoint" ("id" uuid not null, "owner" text not null, "created_by" text not null, "name" text not null, "url" text not null, "connection_id" uuid null, "record_type" text null, "warehouse" text null, "position" bigint not null, "status" text not null, "status_reason" text null, "status_since" timestamptz(3) not null, "claim" uuid null, "secret_ciphertext" text not null, "secret_key_id" text not null, "previous_secret_ciphertext" text null, "previous_secret_key_id" text null, "previous_secret_until" timestamptz(3) null, "last_delivered_at" timestamptz(3) null, "created_at" timestamptz(3) not null, primary key ("id"));`);
        this.addSql(`create index "endpoint_owner_index" on "endpoint" ("owner");`);
        this.addSql(`create table "late_delivery" ("endpoint_id" uuid not null, "record_id" uuid not null, "position" bigint not null, "attempts" int not null, "next_attempt_at" timestamptz(3) not null, "first_failed_at" timestamptz(3) null, "last_error" text null, primary key ("endpoint_id", "record_id"));`);
        this.addSql(`create index "late_delivery_endpoint_id_next_attempt_at_index" on "late_delivery" ("endpoint_id", "next_attempt_at");`);
    }
    down() {
        this.addSql(`drop table if exists "endpoint" cascade;`);
        this.addSql(`drop table if exists "late_delivery" cascade;`);
    }
}
//# sourceMappingURL=Migration20261123080000_deliveries.js.map