import { Migration } from '@mikro-orm/migrations';
export class Migration20261123000000_initial extends Migration {
    name = 'Migration20261123000000_initial';
    up() {
        this.addSql(`create table "audit_entry" ("id" uuid not null, "at" timestamptz(3) not null, "actor" text not null, "action" text not null, "subject_type" text not null, "subject_id" text not null, "details" jsonb not null, primary key ("id"));`);
        this.addSql(`create index "audit_entry_at_index" on "audit_entry" ("at");`);
        this.addSql(`create table "cin7_account" ("account_id" text not null, "slice_numbers" bigint[] not null, "slice_counts" int[] not null, "rest_until" timestamptz(3) null, "rest_reason" text null, "refusals" int not null, "stopped_at" timestamptz(3) null, "stopped_reason" text null, "updated_at" timestamptz(3) not null, primary key ("account_id"));`);
        this.addSql(`create table "client_key" ("id" uuid not null, "name" text not null, "scope" text not null, "prefix" text not null, "key_hash" text not null, "connection_ids" uuid[] null, "created_at" timestamptz(3) not null, "revoked_at" timestamptz(3) null, "last_used_at" timestamptz(3) null, primary key ("id"));`);
        this.addSql(`alter table "client_key" add constraint "client_key_key_hash_unique" unique ("key_hash");`);
        this.addSql(`create table "credential" ("id" uuid not null, "credential_name" text not null, "credential_driver" text not null, "username" text not null, "password_ciphertext" text not null, "password_key_id" text not null, "last_test" jsonb null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, primary key ("id"));`);
        this.addSql(`alter table "credential" add constraint "credential_credential_name_unique" unique ("credential_name");`);
        this.addSql(`create table "connection" ("id" uuid not null, "name" text not null, "credential_id" uuid not null, "enabled" boolean not null, "settings" jsonb not null, "push_api_key_ciphertext" text not null, "push_api_key_key_id" text not null, "push_api_key_hash" text not null, "previous_push_api_key_hash" text null, "previous_push_api_key_until" timestamptz(3) null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, primary key ("id"));`);
        this.addSql(`create table "notification" ("id" uuid not null, "connection_id" uuid not null, "topic" text null, "event_type" text null, "status" text not null, "reason" text null, "reference" text null, "body" bytea not null, "received_at" timestamptz(3) not null, "processed_at" timestamptz(3) null, primary key ("id"));`);
        this.addSql(`create index "notification_connection_id_received_at_id_index" on "notification" ("connection_id", "received_at", "id");`);
        this.addSql(`create index "notification_received_at_id_index" on "notification" ("received_at", "id");`);
        this.addSql(`create index "notification_connection_id_reference_index" on "notification" ("connection_id", "reference");`);
        this.addSql(`create table "notification_document" ("notification_id" uuid not null, "domain" text not null, "external_id" text not null, "sync_request_id" bigint not null, "generation" int not null, "outcome" text null, "reason" text null, "record_ids" uuid[] null, "at" timestamptz(3) null, primary key ("notification_id", "domain", "external_id"));`);
        this.addSql(`create index "notification_document_waiting_index" on "notification_document" ("sync_request_id") where "outcome" is null or "outcome" in ('held', 'parked');`);
        this.addSql(`create table "record" ("id" uuid not null, "connection_id" uuid not null, "record_type" text not null, "kind" text not null, "external_id" text not null, "part" text not null, "reference" text not null, "status" text not null, "warehouse_code" text null, "revision" int not null, "content" jsonb not null, "source_updated_at" timestamptz(3) null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, primary key ("id"));`);
        this.addSql(`create index "record_record_type_created_at_id_index" on "record" ("record_type", "created_at", "id");`);
        this.addSql(`create index "record_record_type_updated_at_id_index" on "record" ("record_type", "updated_at", "id");`);
        this.addSql(`create index "record_connection_id_record_type_reference_index" on "record" ("connection_id", "record_type", "reference");`);
        this.addSql(`create index "record_record_type_reference_index" on "record" ("record_type", "reference");`);
        this.addSql(`create index "record_lines_index" on "record" using gin (("content" -> 'lines') jsonb_path_ops) where "record_type" <> 'item';`);
        this.addSql(`alter table "record" add constraint "record_connection_id_record_type_kind_external_id_part_unique" unique ("connection_id", "record_type", "kind", "external_id", "part");`);
        this.addSql(`create table "revision" ("position" bigserial primary key, "record_id" uuid not null, "revision" int not null, "change" text not null, "connection_id" uuid not null, "record_type" text not null, "external_id" text not null, "reference" text not null, "content" jsonb not null, "source_updated_at" timestamptz(3) null, "record_created_at" timestamptz(3) not null, "occurred_at" timestamptz(3) not null);`);
        this.addSql(`create index "revision_connection_id_position_index" on "revision" ("connection_id", "position");`);
        this.addSql(`alter table "revision" add constraint "revision_record_id_revision_unique" unique ("record_id", "revision");`);
        this.addSql(`create table "source_document" ("connection_id" uuid not null, "domain" text not null, "external_id" text not null, "reference" text null, "source_updated_at" timestamptz(3) null, "missing_since" timestamptz(3) null, "last_read_at" timestamptz(3) not null, primary key ("connection_id", "domain", "external_id"));`);
        this.addSql(`create index "source_document_connection_id_reference_index" on "source_document" ("connection_id", "reference");`);
        this.addSql(`create table "sync_request" ("id" bigserial primary key, "connection_id" uuid not null, "domain" text not null, "external_id" text not null, "reference" text null, "lane" smallint not null, "generation" int not null, "status" text not null, "reason" text null, "error_kind" text null, "attempts" int not null, "requested_at" timestamptz(3) not null, "due_at" timestamptz(3) not null, "claimed_until" timestamptz(3) null, "claimed_by" uuid null);`);
        this.addSql(`create index "sync_request_due_index" on "sync_request" ("connection_id", "lane", "due_at") where "status" = 'waiting';`);
        this.addSql(`create index "sync_request_status_requested_at_id_index" on "sync_request" ("status", "requested_at", "id");`);
        this.addSql(`alter table "sync_request" add constraint "sync_request_connection_id_domain_external_id_unique" unique ("connection_id", "domain", "external_id");`);
        this.addSql(`alter table "connection" add constraint "connection_credential_id_foreign" foreign key ("credential_id") references "credential" ("id");`);
    }
}
//# sourceMappingURL=Migration20261123000000_initial.js.map