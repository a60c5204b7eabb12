import pg from 'pg';
import { describe } from 'vitest';

import { keepsItsPromises } from '../../contract/promises.ts';
import { postgres } from './engines.ts';
import { useBackend } from './fixture.ts';

describe('the reference backend', () => {
  const backend = useBackend(postgres);

  keepsItsPromises({
    caller: backend,
    async changePass(id, { state, validUntil }) {
      const database = new pg.Client({ connectionString: backend.home().env['DATABASE_URL'] });
      await database.connect();
      await database.query('update passes set state = coalesce($2, state), valid_until = $3 where id = $1', [
        id,
        state,
        validUntil === undefined ? null : new Date(validUntil),
      ]);
      await database.end();
    },
  });
});
