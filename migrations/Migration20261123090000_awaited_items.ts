import { Migration } from '@mikro-orm/migrations';

export class Migration20261123090000_awaited_items extends Migration {
  override name = 'Migration20261123090000_awaited_items';

  override up(): void | Promise<void> {
    this.addSql(`alter table "kept_source" add "awaited_items" jsonb null;`);
    this.addSql(
      `create index "kept_source_awaited_index" on "kept_source" using gin ("awaited_items" jsonb_path_ops) where "awaited_items" is not null;`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "kept_source_awaited_index";`);
    this.addSql(`alter table "kept_source" drop column "awaited_items";`);
  }
}
