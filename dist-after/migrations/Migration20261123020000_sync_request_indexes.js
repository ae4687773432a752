import { Migration } from '@mikro-orm/migrations';
export class Migration20261123020000_sync_request_indexes extends Migration {
    name = 'Migration20261123020000_sync_request_indexes';
    up() {
        this.addSql(`drop index "sync_request_due_index";`);
        this.addSql(`create index "sync_request_next_index" on "sync_request" ("connection_id", "lane", "due_at", "id") where "status" = 'waiting';`);
        this.addSql(`create index "sync_request_carried_index" on "sync_request" ("connection_id", "domain", "due_at") where "status" = 'waiting' and not "must_fetch" and "carried_by" is not null;`);
        this.addSql(`create index "sync_request_paged_index" on "sync_request" ("connection_id", "domain", "requested_at") where "status" = 'waiting' and not "needs_single";`);
    }
    down() {
        this.addSql(`drop index "sync_request_next_index";`);
        this.addSql(`drop index "sync_request_carried_index";`);
        this.addSql(`drop index "sync_request_paged_index";`);
        this.addSql(`create index "sync_request_due_index" on "sync_request" ("connection_id", "lane", "due_at") where "status" = 'waiting';`);
    }
}
//# sourceMappingURL=Migration20261123020000_sync_request_indexes.js.map