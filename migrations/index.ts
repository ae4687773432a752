import { Migration20261123000000_initial } from './Migration20261123000000_initial.js';

/** Every migration, oldest first. Listed by hand so that nothing depends on which files a folder happens to hold. */
export const MIGRATIONS = [{ name: 'Migration20261123000000_initial', class: Migration20261123000000_initial }];
