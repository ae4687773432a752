import { Migration } from '@mikro-orm/migrations';
/**
 * Leaves room in each page of `sync_request`: most askings are for a document that waits already, and a row that changes
 * within its page touches none of the indexes (decision 0013). Pages that are full already stay as they are.
 */
export class Migration20261123025000_sync_request_room extends Migration {
    name = 'Migration20261123025000_sync_request_room';
    up() {
        this.addSql(`alter table "sync_request" set (fillfactor = 60);`);
    }
    down() {
        this.addSql(`alter table "sync_request" reset (fillfactor);`);
    }
}
//# sourceMappingURL=Migration20261123025000_sync_request_room.js.map