import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';

import { campaign } from '../../src/contract/campaign.ts';
import { campaignDefinition } from '../../src/contract/campaign-definition.ts';
import { fieldName } from '../../src/contract/claim-form.ts';
import { event } from '../../src/contract/event.ts';
import { oneTimeCode } from '../../src/contract/one-time-code.ts';
import { participation } from '../../src/contract/participation.ts';
import { createClaim, listPasses, pass } from '../../src/contract/pass.ts';
import { booking, bookPoints, pointEntry } from '../../src/contract/points.ts';
import { problem } from '../../src/contract/problem.ts';
import { deviceKey, grant } from '../../src/contract/session.ts';
import {
  counterCode,
  day,
  id,
  idempotencyKey,
  instant,
  language,
  line,
  orderNumber,
  paragraph,
  phoneNumber,
  url,
} from '../../src/contract/values.ts';
import { localize } from '../../src/rules/localize.ts';
import { anyCampaign, anyPass } from '../support/arbitraries.ts';

const long = (length: number) => 'a'.repeat(length);

describe.each<[string, z.ZodMiniType, readonly unknown[], readonly unknown[]]>([
  ['id', id, ['a', long(64), 'A-b_9'], ['', long(65), 'a b', 'a/b', 'é', '../x', 7]],
  [
    'instant',
    instant,
    ['2026-11-21T08:00:00Z', '2026-11-21T08:00:00.123Z'],
    ['2026-11-21', '2026-11-21T08:00Z', '2026-11-21T08:00:00+08:00', '2026-13-01T00:00:00Z', ''],
  ],
  ['language', language, ['zh-CN', 'en', 'zh-Hant-TW'], ['', 'e', 'en_GB', '<b>', `en${'-abcdefgh'.repeat(4)}`]],
  [
    'url',
    url,
    ['https://a.example/x?y=1', '/logo.svg', '/'],
    [
      'http://a.example/',
      'javascript:alert(1)',
      '//evil.example',
      '/\\evil.example',
      'data:,x',
      'logo.svg',
      'https://a b',
      `/${long(2048)}`,
    ],
  ],
  ['idempotency key', idempotencyKey, [long(16), long(64)], [long(15), long(65), `${long(16)} `]],
  [
    'counter code',
    counterCode,
    ['100000000000000000'],
    ['10000000000000000', '1000000000000000000', '１00000000000000000', 100000000000000000],
  ],
  ['device key', deviceKey, [long(43)], [long(42), long(44), `${long(42)}=`]],
  ['line', line, ['a', ` ${long(120)} `], ['', '   ', long(121), 'a\u0000']],
  ['order number', orderNumber, ['A-7', long(64)], ['', long(65), '\u0000']],
  [
    'phone number',
    phoneNumber,
    ['+8613805716027', '+1234567'],
    ['13805716027', '+0123456', '+123456', '+1234567890123456', '＋8613805716027'],
  ],
  ['one-time code', oneTimeCode, ['000000', '987654'], ['12345', '1234567', '１23456', '12345a', 123456]],
  [
    'field name',
    fieldName,
    ['name', 'a', 'phoneNumber2', `a${long(31)}`],
    ['', 'Name', '2nd', 'a-b', 'a b', long(33), '名'],
  ],
  ['day', day, ['2026-11-26', '2028-02-29'], ['2026-02-29', '2026-13-01', '2026-11-26T00:00:00Z', '9999-12-31', '']],
  ['paragraph', paragraph, ['a', long(2000)], ['', long(2001)]],
])('%s', (_, schema, good, bad) => {
  it.each(good)('takes %j', (value) => expect(z.safeParse(schema, value).success).toBe(true));
  it.each(bad)('refuses %j', (value) => expect(z.safeParse(schema, value).success).toBe(false));
});

describe('what goes over the wire', () => {
  it('comes out of JSON as it went in', () => {
    fc.assert(
      fc.property(anyPass, anyCampaign, (card, definition) => {
        const wire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
        const shown = localize(
          { ...definition, ...(definition.kind === 'draw' && { commitment: 'ab'.repeat(32) }) },
          'v1',
        );
        expect(pass.parse(wire(card))).toEqual(wire(card));
        expect(campaign.parse(wire(shown))).toEqual(wire(shown));
        expect(campaignDefinition.parse(wire(definition))).toEqual(wire(definition));
      }),
    );
  });

  it('may hold more than a reader knows, which is left out', () => {
    fc.assert(
      fc.property(anyPass, (card) => {
        expect(pass.parse({ ...card, mood: 'good', points: { ...card.points, stars: 5 } })).toEqual(card);
      }),
    );
  });

  it('is refused where a field is missing or another kind of thing', () => {
    const required = [
      'id',
      'kind',
      'campaignId',
      'number',
      'title',
      'state',
      'issuedAt',
      'validFrom',
      'from',
      'levelId',
      'points',
    ];
    fc.assert(
      fc.property(
        anyPass,
        fc.constantFrom(...required),
        fc.constantFrom(undefined, null, 7, []),
        (card, field, wrong) => {
          const issues = pass.safeParse({ ...card, [field]: wrong }).error?.issues ?? [];
          expect(issues.map(({ path }) => path[0])).toContain(field);
        },
      ),
    );
  });

  it('names a participation’s state by one of seven words', () => {
    const stands = {
      campaignId: 'c',
      kind: 'card',
      serverTime: '2026-01-01T00:00:00Z',
      disclosureVersion: 'v',
      state: 'open',
    };
    expect(participation.safeParse(stands).success).toBe(true);
    expect(participation.safeParse({ ...stands, state: 'soldout' }).success).toBe(false);
    expect(participation.safeParse({ ...stands, stockRemaining: -1 }).success).toBe(false);
    expect(participation.safeParse({ ...stands, kind: 'raffle' }).success).toBe(false);
  });

  it('carries a problem whose code nobody knows yet', () => {
    const given = { type: 'about:blank', title: 't', status: 418, code: 'teapot', retryable: false, requestId: 'r' };
    expect(problem.parse(given)).toEqual(given);
    expect(problem.safeParse({ ...given, status: 200 }).success).toBe(false);
  });

  it('counts a list by numbers out of a query', () => {
    expect(listPasses.query.parse({ limit: '100', state: 'active' })).toEqual({ limit: 100, state: 'active' });
    for (const limit of ['0', '101', '1.5', 'many', ''])
      expect(listPasses.query.safeParse({ limit }).success).toBe(false);
  });

  it('tells of points by four kinds of lines, and of a booking with the card that it was for', () => {
    const line = {
      ...{ id: 'e1', passId: 'p1', kind: 'booked', delta: -5, balance: 0, earned: 5, reason: '' },
      at: '2026-01-01T00:00:00Z',
    };
    expect(pointEntry.parse(line)).toEqual(line);
    for (const change of [{ kind: 'issued' }, { balance: -1 }, { earned: 0.5 }, { reason: undefined }])
      expect(pointEntry.safeParse({ ...line, ...change }).success).toBe(false);
    expect(booking.safeParse(line).success).toBe(false);
    expect(booking.safeParse({ ...line, number: '123456', title: 'Tea card', timeZone: 'UTC' }).success).toBe(true);
  });

  it('goes on in a list from a pass, and from nothing else', () => {
    expect(listPasses.query.parse({ cursor: 'pass-1' })).toEqual({ cursor: 'pass-1' });
    for (const cursor of ['', '\u0000', 'a b']) expect(listPasses.query.safeParse({ cursor }).success).toBe(false);
  });
});

describe('what is asked', () => {
  it.each([
    ['guest', { grant: 'guest', deviceKey: long(43) }],
    ['phone', { grant: 'phone', phone: '+8613805716027', otp: '123456' }],
    ['staff', { grant: 'staff', storeId: 'zhuli', pin: '2468' }],
    ['admin', { grant: 'admin', pin: '13579' }],
  ])('grants a %s, and nothing beside it', (_, asked) => {
    expect(grant.parse(asked)).toEqual(asked);
    expect(grant.safeParse({ ...asked, role: 'admin' }).success).toBe(false);
  });

  it('refuses a grant nobody knows', () => {
    expect(grant.safeParse({ grant: 'root', pin: '1234' }).success).toBe(false);
  });

  it('takes a claim with what was filled in, agreed to and where it came from, and nothing beside it', () => {
    const body = {
      disclosureVersion: 'v1',
      fields: { name: '林', note: '' },
      consents: [{ formId: 'privacy', version: 'v1' }],
      source: { storeId: 'zhuli', channel: 'poster' },
    };
    expect(createClaim.body.parse(body)).toEqual(body);
    for (const change of [
      { fields: { name: long(201) } },
      { fields: { Name: '林' } },
      { fields: { name: 7 } },
      { consents: [{ formId: 'privacy' }] },
      { consents: Array.from({ length: 11 }, () => body.consents[0]) },
      { source: { storeId: '竹里' } },
      { source: { campaign: 'spring' } },
    ])
      expect([change, createClaim.body.safeParse({ ...body, ...change }).success]).toEqual([change, false]);
  });

  it('takes whole points that come or go, a million at most, with a reason', () => {
    const body = { code: '100000000000000000', delta: 5, reason: 'tea' };
    for (const delta of [1, -1, 1_000_000, -1_000_000])
      expect(bookPoints.body.safeParse({ ...body, delta }).success).toBe(true);
    for (const change of [
      { delta: 0 },
      { delta: 0.5 },
      { delta: 1_000_001 },
      { delta: '5' },
      { reason: '  ' },
      { orderRef: '' },
    ])
      expect([change, bookPoints.body.safeParse({ ...body, ...change }).success]).toEqual([change, false]);
  });

  it('takes events without room for a person', () => {
    const seen = { eventId: 'e1', type: 'card-seen', at: '2026-01-01T00:00:00Z', props: { width: 360, dark: true } };
    expect(event.parse(seen)).toEqual(seen);
    expect(event.safeParse({ ...seen, phone: '139' }).success).toBe(false);
    expect(event.safeParse({ ...seen, props: { note: long(201) } }).success).toBe(false);
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`p${String(index)}`, 1]));
    expect(event.safeParse({ ...seen, props: many }).success).toBe(false);
  });
});
