import { Migration20261123000000_initial } from './Migration20261123000000_initial.js';
import { Migration20261123010000_bulk_and_slow_down } from './Migration20261123010000_bulk_and_slow_down.js';
import { Migration20261123040000_reconciliation } from './Migration20261123040000_reconciliation.js';
import { Migration20261123050000_feed_guard } from './Migration20261123050000_feed_guard.js';

/** Every migration, oldest first. Listed one by one so that nothing depends on which files a folder happens to hold. */
export const MIGRATIONS = [
  { name: 'Migration20261123000000_initial', class: Migration20261123000000_initial },
  { name: 'Migration20261123010000_bulk_and_slow_down', class: Migration20261123010000_bulk_and_slow_down },
  { name: 'Migration20261123040000_reconciliation', class: Migration20261123040000_reconciliation },
  { name: 'Migration20261123050000_feed_guard', class: Migration20261123050000_feed_guard },
];
