import { Migration } from '@mikro-orm/migrations';
export class Migration20261123030000_document_versions extends Migration {
    name = 'Migration20261123030000_document_versions';
    up() {
        this.addSql(`alter table "source_document" add "future_stamp" timestamptz(3) null;`);
    }
    down() {
        this.addSql(`alter table "source_document" drop column "future_stamp";`);
    }
}
//# sourceMappingURL=Migration20261123030000_document_versions.js.map