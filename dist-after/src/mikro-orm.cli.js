import { ormOptions } from './mikro-orm.config.js';
/** What the `mikro-orm` command line reads, see the scripts `migration:*`. */
export default ormOptions(process.env['DATABASE_URL'] ?? 'postgresql://postgres@127.0.0.1:5432/erpgate');
//# sourceMappingURL=mikro-orm.cli.js.map