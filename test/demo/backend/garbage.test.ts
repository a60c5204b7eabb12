import fc from 'fast-check';
import pg from 'pg';
import { describe, expect, it } from 'vitest';

import type { Operation } from '../../../src/contract/operation.ts';
import { operations, testHooks } from '../../../src/contract/operations.ts';
import { problem, problemStatus } from '../../../src/contract/problem.ts';
import { newKey } from './caller.ts';
import { postgres } from './engines.ts';
import { card, useBackend } from './fixture.ts';

/** Strings that have broken something somewhere before. */
const nasty = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  '\ud800',
  '../..',
  "' or 1=1 --",
  '%00',
  '{{7*7}}',
  '__proto__',
  'constructor',
  '9'.repeat(400),
  '茶',
  '\u202e',
  'NaN',
  '-1',
  '1e309',
);
const text = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 80 }));
const json = fc.oneof(
  fc.jsonValue({ noUnicodeString: false }),
  fc.dictionary(
    fc.oneof(
      text,
      fc.constantFrom(
        'grant',
        'deviceKey',
        'pin',
        'storeId',
        'disclosureVersion',
        'code',
        'id',
        'eventId',
        'type',
        'at',
      ),
    ),
    fc.oneof(text, fc.jsonValue()),
  ),
  fc.array(
    fc.dictionary(fc.constantFrom('eventId', 'type', 'at', 'props', 'campaignId'), fc.oneof(text, fc.jsonValue())),
    { maxLength: 60 },
  ),
);
const body = fc.oneof(
  json.map((value) => JSON.stringify(value)),
  text,
  fc.uint8Array({ maxLength: 200 }),
  fc.constant('['.repeat(20_000)),
);
const header = fc.string({ unit: fc.constantFrom(...Array.from('abcXYZ019-_.~ ,;=/"')), maxLength: 80 });
const request = fc.record({
  id: text,
  query: fc.dictionary(fc.oneof(fc.constantFrom('lang', 'limit', 'cursor', 'state'), text), text, { maxKeys: 4 }),
  body,
  contentType: fc.oneof({ weight: 4, arbitrary: fc.constant('application/json') }, header),
  authorization: fc.oneof(
    { weight: 3, arbitrary: fc.constant('own') },
    fc.constant(''),
    header.map((value) => `Bearer ${value}`),
  ),
  key: fc.oneof(fc.constant(newKey()), header),
});

// Its hooks wipe the table or stop the clock when called as they should be: only those that take a whole campaign get garbage.
const all: readonly [string, Operation][] = [
  ...Object.entries(operations),
  ...Object.entries({
    createTestCampaign: testHooks.createTestCampaign,
    replaceTestCampaign: testHooks.replaceTestCampaign,
    createTestSession: testHooks.createTestSession,
  }),
];

describe('garbage', () => {
  const lines: string[] = [];
  const backend = useBackend(postgres, lines);

  /** All that a write could leave behind but events, which anybody may send. */
  const written = async () => {
    const client = new pg.Client({ connectionString: backend.home().env['DATABASE_URL'] });
    await client.connect();
    const tables = ['campaigns', 'visitors', 'passes', 'ledger_entries', 'counter_codes'];
    const { rows } = await client
      .query<Record<string, string>>(
        `select ${tables.map((table) => `(select count(*) from ${table}) as ${table}`).join(', ')}`,
      )
      .finally(() => client.end());
    return rows;
  };

  it.each(all)(
    'sent to %s is refused with a code, never an error of ours, and writes nothing',
    async (_name, operation) => {
      const { id } = await backend.get(testHooks.createTestCampaign, { body: card() });
      const before = await written();
      await fc.assert(
        fc.asyncProperty(request, async ({ id: given, query, body: sent, contentType, authorization, key }) => {
          // A newcomer each time, so that it is not the limit on writes that refuses.
          const role = operation.access === 'staff' ? 'staff' : 'visitor';
          const { token } = await backend.get(testHooks.createTestSession, { body: { role, storeId: 'zhuli' } });
          const path = operation.path.replace('{id}', () => encodeURIComponent(Buffer.from(given).toString()) || id);
          const url = new URL(`${backend.base}${path}`);
          for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
          const bytes = typeof sent === 'string' ? new TextEncoder().encode(sent) : Uint8Array.from(sent);
          const response = await backend.fetch(
            new Request(url, {
              method: operation.method,
              headers: {
                'Content-Type': contentType,
                'Idempotency-Key': key,
                ...(authorization === ''
                  ? {}
                  : { Authorization: authorization === 'own' ? `Bearer ${token}` : authorization }),
              },
              ...(operation.method === 'GET' ? {} : { body: bytes }),
            }),
          );
          const text = await response.text();
          if (response.ok) {
            if (operation.answer) operation.answer.parse(JSON.parse(text));
            return;
          }
          const said = problem.parse(JSON.parse(text));
          expect(said.status).toBe(response.status);
          expect(said.status, text).toBeLessThan(500);
          expect(Object.keys(problemStatus)).toContain(said.code);
        }),
        { numRuns: 60 },
      );
      expect(await written()).toEqual(before);
      expect(lines.filter((line) => line.includes('a request failed'))).toEqual([]);
    },
  );
});
