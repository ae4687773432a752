import { Migration } from '@mikro-orm/migrations';

export class Migration20261123093000_encryption_keys extends Migration {
  override name = 'Migration20261123093000_encryption_keys';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "encryption_key" ("id" text not null, "status" text not null, "check_ciphertext" text not null, "created_at" timestamptz(3) not null, "status_at" timestamptz(3) not null, primary key ("id"));`,
    );

    this.addSql(
      `create or replace function "credential_encryption_key_in_use_fn"() returns trigger as $$ begin if tg_op = 'UPDATE' then if new."password_key_id" is not distinct from old."password_key_id" then return new; end if; end if; perform 1 from encryption_key where id in (new."password_key_id") for key share; if exists (select from encryption_key where id in (new."password_key_id") and status = 'retired') then raise exception 'This process encrypts with a key that keys:rotate has retired. Restart it with the ENCRYPTION_KEY of the others.'; end if; return new; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "encryption_key_in_use" BEFORE INSERT OR UPDATE on "credential" for each ROW execute function "credential_encryption_key_in_use_fn"();`,
    );

    this.addSql(
      `create or replace function "connection_encryption_key_in_use_fn"() returns trigger as $$ begin if tg_op = 'UPDATE' then if new."push_api_key_key_id" is not distinct from old."push_api_key_key_id" then return new; end if; end if; perform 1 from encryption_key where id in (new."push_api_key_key_id") for key share; if exists (select from encryption_key where id in (new."push_api_key_key_id") and status = 'retired') then raise exception 'This process encrypts with a key that keys:rotate has retired. Restart it with the ENCRYPTION_KEY of the others.'; end if; return new; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "encryption_key_in_use" BEFORE INSERT OR UPDATE on "connection" for each ROW execute function "connection_encryption_key_in_use_fn"();`,
    );

    this.addSql(
      `create or replace function "endpoint_encryption_key_in_use_fn"() returns trigger as $$ begin if tg_op = 'UPDATE' then if new."secret_key_id" is not distinct from old."secret_key_id" and new."previous_secret_key_id" is not distinct from old."previous_secret_key_id" then return new; end if; end if; perform 1 from encryption_key where id in (new."secret_key_id", new."previous_secret_key_id") for key share; if exists (select from encryption_key where id in (new."secret_key_id", new."previous_secret_key_id") and status = 'retired') then raise exception 'This process encrypts with a key that keys:rotate has retired. Restart it with the ENCRYPTION_KEY of the others.'; end if; return new; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "encryption_key_in_use" BEFORE INSERT OR UPDATE on "endpoint" for each ROW execute function "endpoint_encryption_key_in_use_fn"();`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "encryption_key" cascade;`);

    this.addSql(`drop trigger if exists "encryption_key_in_use" on "connection";`);
    this.addSql(`drop function if exists "connection_encryption_key_in_use_fn"();`);

    this.addSql(`drop trigger if exists "encryption_key_in_use" on "credential";`);
    this.addSql(`drop function if exists "credential_encryption_key_in_use_fn"();`);

    this.addSql(`drop trigger if exists "encryption_key_in_use" on "endpoint";`);
    this.addSql(`drop function if exists "endpoint_encryption_key_in_use_fn"();`);
  }
}
