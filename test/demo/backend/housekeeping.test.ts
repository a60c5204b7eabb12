import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createBackend } from '../../../demo/backend/backend.ts';
import { readSettings } from '../../../demo/backend/settings.ts';
import { type Home, postgres } from './engines.ts';
import { silentLog, testEnv } from './fixture.ts';

const day = 86_400_000;

describe('housekeeping', () => {
  let home: Home;
  let database: pg.Client;
  const start = () => createBackend(readSettings({ ...testEnv, ...home.env }), silentLog());
  beforeAll(async () => {
    home = await postgres.createHome();
    await (await start()).close();
    database = new pg.Client({ connectionString: home.env['DATABASE_URL'] });
    await database.connect();
  });
  afterAll(async () => {
    await database.end();
    await home.remove();
  });

  it('begins with the process: what is too old is gone, what is not stays', async () => {
    const ago = (days: number) => new Date(Date.now() - days * day);
    const hash = '0'.repeat(64);
    await database.query(
      `insert into events (visitor_id, event_id, event, received_at) values ('', 'old', '{}', $1), ('', 'new', '{}', $2)`,
      [ago(91), ago(89)],
    );
    await database.query(
      `insert into idempotency_keys (principal, method, path, key, body_hash, created_at)
       values ('v', 'POST', '/', 'old', $3, $1), ('v', 'POST', '/', 'new', $3, $2)`,
      [ago(3), ago(1), hash],
    );
    await database.query(
      `insert into one_time_codes (phone_hash, code_hash, sent_at, day_began_at, sent_in_day)
       values ('old', '', $1, $1, 1), ('new', '', $2, $2, 1)`,
      [ago(1.1), ago(0.9)],
    );
    await database.query(`insert into erasures values ('old', 1, $1), ('new', 1, $2)`, [ago(41), ago(39)]);
    await database.query(
      `insert into wechat_codes (code_hash, state_hash, came_at, lease_until) values ('old', '', $1, $1), ('new', '', $2, $2)`,
      [ago(1.1 / 24), ago(0.9 / 24)],
    );
    await database.query(`insert into pin_attempts values ('old', 1, $1), ('new', 1, $2)`, [
      ago(1).getTime(),
      ago(-1).getTime(),
    ]);
    await (await start()).close();
    const left = async (column: string, table: string) =>
      (await database.query<Record<string, string>>(`select ${column} from ${table}`)).rows.map((row) => row[column]);
    expect(await left('event_id', 'events')).toEqual(['new']);
    expect(await left('key', 'idempotency_keys')).toEqual(['new']);
    expect(await left('phone_hash', 'one_time_codes')).toEqual(['new']);
    expect(await left('code_hash', 'wechat_codes')).toEqual(['new']);
    expect(await left('visitor_hash', 'erasures')).toEqual(['new']);
    expect(await left('key', 'pin_attempts')).toEqual(['new']);
  });
});
