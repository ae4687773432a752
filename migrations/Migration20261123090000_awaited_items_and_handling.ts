import { Migration } from '@mikro-orm/migrations';

export class Migration20261123090000_awaited_items_and_handling extends Migration {
  override name = 'Migration20261123090000_awaited_items_and_handling';

  override up(): void | Promise<void> {
    this.addSql(`alter table "kept_source" add "awaited_items" jsonb null;`);
    this.addSql(
      `create index "kept_source_awaited_index" on "kept_source" using gin ("awaited_items" jsonb_path_ops) where "awaited_items" is not null;`,
    );
    this.addSql(
      `create index "record_handling_index" on "record" ("connection_id", "kind", "status", "acknowledged_as", "updated_at") include ("revision", "acknowledged_revision") where "record_type" <> 'item';`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "record_handling_index";`);
    this.addSql(`drop index "kept_source_awaited_index";`);
    this.addSql(`alter table "kept_source" drop column "awaited_items";`);
  }
}
