import type { INestApplication } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildHouse, type Route, routesOf } from './house.js';
import { textOf } from './source-tree.js';

/** As docs/access.md writes it: `| \`GET /api/v1/items\` | admin, operator, client |`. */
function rowOf({ name, auth }: Route): string {
  const who =
    auth?.kind === 'key' ? auth.scopes.join(', ') : auth?.kind === 'push' ? 'push key' : `everybody: ${auth?.reason}`;
  return `| \`${name.replaceAll(/:(\w+)/g, '{$1}')}\` | ${who} |`;
}

describe('the table of routes in docs/access.md', () => {
  let app: INestApplication;
  beforeAll(async () => {
    app = await buildHouse();
  });
  afterAll(() => app.close());

  it('says of every route what its declaration says', () => {
    const rows = routesOf(app).map(rowOf).sort();
    const written = textOf('docs/access.md').match(/^\| `(GET|POST|PUT|PATCH|DELETE) .*$/gm) ?? [];
    // Whoever reads the page must be able to rely on it: write there what @Auth says, or mend @Auth.
    expect(written).toEqual(rows);
  });
});
