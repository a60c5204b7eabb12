import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';

import type { Home } from './engines.ts';

type Row = Readonly<Record<string, unknown>>;

/** A way to look at, and to change, what a backend on PostgreSQL keeps, behind its back. */
export const useTables = (home: () => Home) => {
  let client: pg.Client;
  beforeAll(async () => {
    client = new pg.Client({ connectionString: home().env['DATABASE_URL'] });
    await client.connect();
  });
  afterAll(() => client.end());
  const rows = async (text: string, values: unknown[] = []): Promise<readonly Row[]> =>
    (await client.query<Row>(text, values)).rows;
  return {
    rows,
    /** Every row of every table as text. */
    async everything(): Promise<string> {
      const tables = await rows(`select table_name from information_schema.tables where table_schema = 'public'`);
      const texts = [];
      for (const { table_name: name } of tables)
        texts.push(...(await rows(`select '${String(name)} ' || row::text as text from ${String(name)} as row`)));
      return texts.map(({ text }) => String(text)).join('\n');
    },
  };
};
