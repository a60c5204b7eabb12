import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Operation } from '../../../src/contract/operation.ts';
import { operations, testHooks } from '../../../src/contract/operations.ts';
import { problem, problemStatus } from '../../../src/contract/problem.ts';
import { pngOf } from '../../support/png.ts';
import { teaCheckInByCode, teaCheckInByPlace } from '../../support/tea-check-in.ts';
import { prizeCoupons, teaDraw } from '../../support/tea-draw.ts';
import { teaChain, teaQuestions } from '../../support/tea-quiz.ts';
import { useTables } from './behind.ts';
import { newKey } from './caller.ts';
import { coupon } from './coupon.ts';
import { postgres } from './engines.ts';
import { card, useBackend } from './fixture.ts';
import { memberCard } from './member-card.ts';

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
        'phone',
        'otp',
        'fields',
        'consents',
        'delta',
        'amount',
        'offer',
        'proof',
        'validity',
        'reason',
      ),
    ),
    fc.oneof(text, fc.jsonValue()),
  ),
  fc.array(
    fc.dictionary(fc.constantFrom('eventId', 'type', 'at', 'props', 'campaignId'), fc.oneof(text, fc.jsonValue())),
    { maxLength: 60 },
  ),
);
/** A quiz that shows no picture. */
const quiz = { ...teaChain, questions: [{ ...teaQuestions.text, picture: undefined }] };
/** The same shop's days by a code: what its stores show. */
const byCode = { ...teaCheckInByCode, id: 'days-by-code' };
/** Stands for an attempt of whoever asks. */
const ownAttempt = 'own-attempt';

/** Bodies as they should be, to be spoilt. */
const samples: Partial<Record<string, unknown>> = {
  createSession: { grant: 'staff', storeId: 'zhuli', pin: '246810' },
  createOneTimeCode: { phone: '+8613805716027' },
  createClaim: {
    disclosureVersion: 'v1',
    fields: { name: 'Ming', mobile: '+8613805716027' },
    consents: [{ formId: 'privacy', version: '2' }],
    source: { storeId: 'zhuli', channel: 'menu' },
  },
  bookPoints: { code: '101234567890123456', delta: 12, reason: 'tea', orderRef: 'A-1001' },
  voidBooking: { reason: 'wrong card' },
  putCampaign: card(),
  setCampaignStatus: { status: 'paused' },
  voidPass: { reason: 'lost' },
  blockPass: { reason: 'lost' },
  unblockPass: { reason: 'found' },
  verifyCode: { code: '101234567890123456', amount: 5_000 },
  createRedemption: { code: '101234567890123456', amount: 5_000, orderRef: 'A-1001' },
  returnRedemption: { reason: 'wrong tea' },
  recordEvents: [{ eventId: 'e1', type: 'card-shown', at: '2026-11-21T08:00:00Z', props: { note: 'x', count: 1 } }],
  createDraw: { disclosureVersion: 'v1', clientNonce: 'AAAAAAAAAAAAAAAAAAAAAA', source: { storeId: 'zhuli' } },
  leaveContact: { fields: { name: 'Ming' }, consents: [{ formId: 'parcel-privacy', version: '1' }] },
  fulfilAward: { reason: 'SF 1001' },
  forfeitAward: { reason: 'no such street' },
  createAttempt: { disclosureVersion: 'v1', source: { storeId: 'zhuli', channel: 'menu' } },
  createAnswer: { text: '铁观音' },
  takeHint: {},
  createCheckIn: {
    disclosureVersion: 'v1',
    proof: { type: 'location', lat: 30.25, lng: 120.16, accuracy: 30, datum: 'GCJ-02' },
    consents: [{ formId: 'place', version: '1' }],
    source: { storeId: 'zhuli', channel: 'menu' },
  },
  addPicture: { bytes: pngOf(1) },
  createTestCampaign: coupon({ id: 'another-coupon' }),
  'createTestCampaign of a draw': { ...teaDraw, id: 'another-draw' },
  'createTestCampaign of a quiz': { ...quiz, id: 'another-quiz' },
  'createTestCampaign of a check-in': {
    ...teaCheckInByPlace,
    id: 'other-days',
    storeCodes: teaCheckInByCode.storeCodes,
  },
  replaceTestCampaign: card(),
  createTestSession: { role: 'staff', storeId: 'zhuli', visitorId: 'v1', identity: 'guest' },
};

/** The same value with one thing in it replaced, at any depth. */
const spoilt = (value: unknown): fc.Arbitrary<unknown> => {
  const instead = fc.oneof({ weight: 3, arbitrary: nasty }, text, fc.jsonValue());
  if (typeof value !== 'object' || value === null) return instead;
  const inside = Object.entries(value).map(([name, inner]: [string, unknown]) =>
    spoilt(inner).map((other) =>
      Array.isArray(value) ? value.with(Number(name), other) : { ...value, [name]: other },
    ),
  );
  const extra = fc.tuple(text, instead).map(([name, other]) => ({ ...value, [name]: other }));
  return fc.oneof(instead, extra, ...inside.map((arbitrary) => ({ weight: 3, arbitrary })));
};

const bodyFor = (name: string) =>
  fc.oneof(
    { weight: 6, arbitrary: spoilt(samples[name]).map((value) => JSON.stringify(value)) },
    json.map((value) => JSON.stringify(value)),
    text,
    fc.uint8Array({ maxLength: 200 }),
    fc.constant('['.repeat(20_000)),
  );
const header = fc.string({ unit: fc.constantFrom(...Array.from('abcXYZ019-_.~ ,;=/"')), maxLength: 80 });
const mostly = (usual: string, otherwise: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, otherwise);
/** What is there to be asked for: a draw, a quiz or an attempt, else a card. */
const usualId = (name: string) => {
  if (/Draw|Winners|Audit|Parcels/.test(name)) return 'tea-draw';
  if (name.includes('CheckIn')) return teaCheckInByPlace.id;
  if (name.includes('StoreCodes')) return byCode.id;
  if (/^createAttempt|PastLevel/.test(name)) return quiz.id;
  return /Answer|Hint|getAttempt/.test(name) ? ownAttempt : 'spring-card';
};
const requestFor = (name: string) =>
  fc.record({
    id: mostly(usualId(name), text),
    query: fc.oneof(
      { weight: 3, arbitrary: fc.constant({}) },
      fc.dictionary(
        fc.oneof(
          fc.constantFrom(
            'lang',
            'limit',
            'cursor',
            'state',
            'order',
            'ids',
            'date',
            'from',
            'until',
            'month',
            'ahead',
          ),
          text,
        ),
        text,
        { maxKeys: 4 },
      ),
    ),
    body: bodyFor(name),
    contentType: mostly('application/json', header),
    authorization: mostly(
      'own',
      fc.oneof(
        fc.constant(''),
        header.map((value) => `Bearer ${value}`),
      ),
    ),
    key: mostly(newKey(), header),
    precondition: mostly('*', header),
  });

// The other hooks empty the tables or stop the clock even when called as they should be.
const { createTestCampaign, replaceTestCampaign, createTestSession } = testHooks;
const all: readonly [string, Operation][] = Object.entries({
  ...operations,
  createTestCampaign,
  replaceTestCampaign,
  createTestSession,
  'createTestCampaign of a draw': createTestCampaign,
  'createTestCampaign of a quiz': createTestCampaign,
  'createTestCampaign of a check-in': createTestCampaign,
});

describe('garbage', () => {
  const lines: string[] = [];
  const backend = useBackend(postgres, { lines });
  const tables = useTables(backend.home);

  /** How much there is in every table that an operation writes to. */
  const written = async () => {
    const names = [
      'campaigns',
      'visitors',
      'passes',
      'ledger_entries',
      'counter_codes',
      'events',
      'consents',
      'one_time_codes',
      'kept_limits',
      'erasures',
      'draws',
      'draw_chances',
      'awards',
      'attempts',
      'check_ins',
      'pictures',
      'picture_tokens',
      'campaign_prizes',
    ];
    const counts = names.map((table) => `(select count(*) from ${table}) as ${table}`).join(', ');
    return (await tables.rows(`select ${counts}`))[0];
  };

  it.each(all)(
    'sent to %s gets a code of the contract, never an error of ours, and writes nothing',
    async (name, operation) => {
      for (const body of [memberCard({ id: 'spring-card' }), ...prizeCoupons, teaDraw, quiz, teaCheckInByPlace, byCode])
        await backend.get(createTestCampaign, { body });
      const disclosureVersion = await backend.disclosureOf(quiz.id);
      const { access } = operation;
      const role = access === 'staff' || access === 'admin' ? access : 'visitor';
      await fc.assert(
        fc.asyncProperty(
          requestFor(name),
          async ({ id, query, body, contentType, authorization, key, precondition }) => {
            // A newcomer each time, so that it is not the limit on writes that refuses.
            const { token } = await backend.get(createTestSession, { body: { role, storeId: 'zhuli' } });
            const opened = () =>
              backend.get(
                operations.createAttempt,
                { params: { id: quiz.id }, body: { disclosureVersion } },
                { token, key: newKey() },
              );
            const named = id === ownAttempt ? (await opened()).id : id;
            const path = operation.path
              .replace('{level}', '1')
              .replace(/\{\w+\}/, () => encodeURIComponent(Buffer.from(named).toString()) || 'x');
            const url = new URL(`${backend.base}${path}`);
            for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
            const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : Uint8Array.from(body);
            const before = await written();
            const response = await backend.fetch(
              new Request(url, {
                method: operation.method,
                headers: {
                  'Content-Type': contentType,
                  'Idempotency-Key': key,
                  ...(operation.method === 'PUT' ? { 'If-None-Match': precondition } : {}),
                  ...(authorization === ''
                    ? {}
                    : { Authorization: authorization === 'own' ? `Bearer ${token}` : authorization }),
                },
                ...(operation.method === 'GET' ? {} : { body: bytes }),
              }),
            );
            if (response.ok) {
              if (operation.answer) operation.answer.parse(await response.json());
              return;
            }
            const said = problem.parse(await response.json());
            expect(said).toMatchObject({ status: response.status });
            expect(said.status).toBeLessThan(500);
            expect(Object.keys(problemStatus)).toContain(said.code);
            expect(await written()).toEqual(before);
          },
        ),
        { numRuns: 30 },
      );
      expect(lines.filter((line) => line.includes('a request failed'))).toEqual([]);
    },
  );

  it.each(['cursor=%00', 'cursor=%ED%A0%80', 'limit=1e309', 'lang=%00', 'state=constructor'])(
    'in a list’s query is named: %s',
    async (query) => {
      const url = `${backend.base}/passes?${query}`;
      const response = await backend.fetch(
        new Request(url, { headers: { Authorization: `Bearer ${await backend.guest()}` } }),
      );
      expect(problem.parse(await response.json())).toMatchObject({
        code: 'invalid_request',
        errors: [{ path: `/query/${query.split('=')[0] ?? ''}` }],
      });
    },
  );
});
