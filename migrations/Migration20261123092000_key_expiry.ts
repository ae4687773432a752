import { Migration } from '@mikro-orm/migrations';

export class Migration20261123092000_key_expiry extends Migration {
  override name = 'Migration20261123092000_key_expiry';

  override up(): void | Promise<void> {
    this.addSql(`alter table "client_key" add "expires_at" timestamptz(3) null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "client_key" drop column "expires_at";`);
  }
}
