import { Migration } from '@mikro-orm/migrations';
export class Migration20261123070000_kept_sources extends Migration {
    name = 'Migration20261123070000_kept_sources';
    up() {
        this.addSql(`create table "kept_source" ("connection_id" uuid not null, "domain" text not null, "external_id" text not null, "reference" text null, "source" jsonb not null, "held_request_id" bigint null, "held_generation" int null, "kept_at" timestamptz(3) not null, primary key ("connection_id", "domain", "external_id"));`);
        this.addSql(`create index "kept_source_held_index" on "kept_source" ("held_request_id") where "held_request_id" is not null;`);
        this.addSql(`create index "kept_source_connection_id_kept_at_index" on "kept_source" ("connection_id", "kept_at");`);
    }
    down() {
        this.addSql(`drop table if exists "kept_source" cascade;`);
    }
}
//# sourceMappingURL=Migration20261123070000_kept_sources.js.map