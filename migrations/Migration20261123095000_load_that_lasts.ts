import { Migration } from '@mikro-orm/migrations';

/** Tables that grow for as long as the gateway runs. */
const GROWING = ['notification', 'notification_document', 'revision'];

/**
 * What tens of millions of notifications need (decision 0033): indexes that answer the lists by themselves, and a vacuum
 * that comes before a fifth of such a table is dead. With 50 million notifications it takes minutes, in which nothing is stored.
 */
export class Migration20261123095000_load_that_lasts extends Migration {
  override name = 'Migration20261123095000_load_that_lasts';

  override up(): void | Promise<void> {
    this.addSql(
      `create index "notification_connection_id_received_at_id_topic_index" on "notification" ("connection_id", "received_at", "id", "topic");`,
    );
    this.addSql(
      `create index "notification_received_at_id_topic_index" on "notification" ("received_at", "id", "topic");`,
    );
    this.addSql(
      `create index "notification_reference_index" on "notification" ("reference", "connection_id") where "reference" is not null;`,
    );
    this.addSql(
      `create index "notification_reason_index" on "notification" ("received_at", "id") where "reason" is not null;`,
    );

    this.addSql(
      `create index "notification_document_open_index" on "notification_document" ("outcome", "notification_id") where "outcome" is null or "outcome" in ('held', 'parked');`,
    );

    this.addSql(
      `create index "record_connection_id_record_type_updated_at_id_index" on "record" ("connection_id", "record_type", "updated_at", "id");`,
    );
    this.addSql(
      `create index "record_sale_number_index" on "record" (("content" ->> 'saleNumber')) where "record_type" = 'order';`,
    );

    // Last, because from here on the table cannot be read until all is done.
    this.addSql(`drop index "notification_connection_id_received_at_id_index";`);
    this.addSql(`drop index "notification_connection_id_reference_index";`);
    this.addSql(`drop index "notification_received_at_id_index";`);

    for (const table of GROWING) {
      this.addSql(
        `alter table "${table}" set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);`,
      );
    }
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "notification_connection_id_received_at_id_topic_index";`);
    this.addSql(`drop index "notification_received_at_id_topic_index";`);
    this.addSql(`drop index "notification_reference_index";`);
    this.addSql(`drop index "notification_reason_index";`);
    this.addSql(
      `create index "notification_connection_id_received_at_id_index" on "notification" ("connection_id", "received_at", "id");`,
    );
    this.addSql(
      `create index "notification_connection_id_reference_index" on "notification" ("connection_id", "reference");`,
    );
    this.addSql(`create index "notification_received_at_id_index" on "notification" ("received_at", "id");`);

    this.addSql(`drop index "notification_document_open_index";`);

    this.addSql(`drop index "record_connection_id_record_type_updated_at_id_index";`);
    this.addSql(`drop index "record_sale_number_index";`);

    for (const table of GROWING) {
      this.addSql(
        `alter table "${table}" reset (autovacuum_vacuum_scale_factor, autovacuum_vacuum_insert_scale_factor, autovacuum_analyze_scale_factor);`,
      );
    }
  }
}
