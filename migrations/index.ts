import { Migration20261123000000_initial } from './Migration20261123000000_initial.js';
import { Migration20261123010000_bulk_and_slow_down } from './Migration20261123010000_bulk_and_slow_down.js';
import { Migration20261123020000_sync_request_indexes } from './Migration20261123020000_sync_request_indexes.js';
import { Migration20261123025000_sync_request_room } from './Migration20261123025000_sync_request_room.js';
import { Migration20261123030000_document_versions } from './Migration20261123030000_document_versions.js';
import { Migration20261123040000_reconciliation } from './Migration20261123040000_reconciliation.js';
import { Migration20261123050000_feed_guard } from './Migration20261123050000_feed_guard.js';
import { Migration20261123060000_consumers_and_acknowledgements } from './Migration20261123060000_consumers_and_acknowledgements.js';
import { Migration20261123070000_kept_sources } from './Migration20261123070000_kept_sources.js';
import { Migration20261123080000_deliveries } from './Migration20261123080000_deliveries.js';
import { Migration20261123090000_awaited_items_and_handling } from './Migration20261123090000_awaited_items_and_handling.js';
import { Migration20261123091000_delivery_log } from './Migration20261123091000_delivery_log.js';
import { Migration20261123092000_key_expiry } from './Migration20261123092000_key_expiry.js';
import { Migration20261123093000_encryption_keys } from './Migration20261123093000_encryption_keys.js';
import { Migration20261123094500_feed_epoch } from './Migration20261123094500_feed_epoch.js';
import { Migration20261123095000_load_that_lasts } from './Migration20261123095000_load_that_lasts.js';

/** Every migration, oldest first. Listed one by one so that nothing depends on which files a folder happens to hold. */
export const MIGRATIONS = [
  { name: 'Migration20261123000000_initial', class: Migration20261123000000_initial },
  { name: 'Migration20261123010000_bulk_and_slow_down', class: Migration20261123010000_bulk_and_slow_down },
  { name: 'Migration20261123020000_sync_request_indexes', class: Migration20261123020000_sync_request_indexes },
  { name: 'Migration20261123025000_sync_request_room', class: Migration20261123025000_sync_request_room },
  { name: 'Migration20261123030000_document_versions', class: Migration20261123030000_document_versions },
  { name: 'Migration20261123040000_reconciliation', class: Migration20261123040000_reconciliation },
  { name: 'Migration20261123050000_feed_guard', class: Migration20261123050000_feed_guard },
  {
    name: 'Migration20261123060000_consumers_and_acknowledgements',
    class: Migration20261123060000_consumers_and_acknowledgements,
  },
  { name: 'Migration20261123070000_kept_sources', class: Migration20261123070000_kept_sources },
  { name: 'Migration20261123080000_deliveries', class: Migration20261123080000_deliveries },
  {
    name: 'Migration20261123090000_awaited_items_and_handling',
    class: Migration20261123090000_awaited_items_and_handling,
  },
  { name: 'Migration20261123091000_delivery_log', class: Migration20261123091000_delivery_log },
  { name: 'Migration20261123092000_key_expiry', class: Migration20261123092000_key_expiry },
  { name: 'Migration20261123093000_encryption_keys', class: Migration20261123093000_encryption_keys },
  {
    name: 'Migration20261123094500_feed_epoch',
    class: Migration20261123094500_feed_epoch,
  },
  { name: 'Migration20261123095000_load_that_lasts', class: Migration20261123095000_load_that_lasts },
];
