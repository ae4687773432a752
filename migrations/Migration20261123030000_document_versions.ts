import { Migration } from '@mikro-orm/migrations';

export class Migration20261123030000_document_versions extends Migration {
  override name = 'Migration20261123030000_document_versions';

  override up(): void | Promise<void> {
    this.addSql(`alter table "source_document" add "future_stamp" timestamptz(3) null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "source_document" drop column "future_stamp";`);
  }
}
