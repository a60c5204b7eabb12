import pg from 'pg';
import { describe } from 'vitest';

import { keepsItsPromises } from '../../contract/promises/all.ts';
import { postgres } from './engines.ts';
import { useBackend } from './fixture.ts';

describe('the reference backend', () => {
  const backend = useBackend(postgres);

  keepsItsPromises({
    caller: backend,
    codeOn: backend.codeOn,
    wechatCodeFor: (person) => backend.wechat().codeFor(person),
    get wechatTicket() {
      return backend.wechat().ticket;
    },
    async endPass(id, validUntil) {
      const database = new pg.Client({ connectionString: backend.home().env['DATABASE_URL'] });
      await database.connect();
      await database.query('update passes set valid_until = $2 where id = $1', [id, new Date(validUntil)]);
      await database.end();
    },
  });
});
