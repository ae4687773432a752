/**
 * Rotates the keys of a database in a process of its own, for a test to kill in the midst of it. Takes the database's
 * address and the text of `ENCRYPTION_KEY`; tells each batch as a line.
 */
import { parseEncryptionKeys } from '../../src/platform/config/encryption-keys.js';
import { SecretBox } from '../../src/platform/crypto/secret-box.js';
import { SecretRotation } from '../../src/platform/crypto/secret-rotation.js';
import { withConnection } from '../../src/platform/database/single-connection.js';
import { SECRET_COLUMNS } from '../../src/secret-columns.js';

const [url = '', keys = ''] = process.argv.slice(2);
const box = new SecretBox(parseEncryptionKeys(keys).keys);
const report = await withConnection(url, (sql) =>
  new SecretRotation(sql, box, SECRET_COLUMNS).run((rotated) => console.log(`${rotated}`)),
);
console.log(JSON.stringify(report));
