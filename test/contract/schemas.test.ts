import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';

import { campaign } from '../../src/contract/campaign.ts';
import { campaignDefinition } from '../../src/contract/campaign-definition.ts';
import { event } from '../../src/contract/event.ts';
import { participation } from '../../src/contract/participation.ts';
import { listPasses, pass } from '../../src/contract/pass.ts';
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
  url,
} from '../../src/contract/values.ts';
import { localize } from '../../src/rules/localize.ts';
import { anyCampaign, anyPass } from '../support/arbitraries.ts';
import { teaCard } from '../support/tea-card.ts';

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
        const shown = localize(definition, 'v1');
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

  it('goes on in a list from a pass, and from nothing else', () => {
    expect(listPasses.query.parse({ cursor: 'pass-1' })).toEqual({ cursor: 'pass-1' });
    for (const cursor of ['', '\u0000', 'a b']) expect(listPasses.query.safeParse({ cursor }).success).toBe(false);
  });
});

describe('what is asked', () => {
  it.each([
    ['guest', { grant: 'guest', deviceKey: long(43) }],
    ['staff', { grant: 'staff', storeId: 'zhuli', pin: '2468' }],
    ['admin', { grant: 'admin', pin: '13579' }],
  ])('grants a %s, and nothing beside it', (_, asked) => {
    expect(grant.parse(asked)).toEqual(asked);
    expect(grant.safeParse({ ...asked, role: 'admin' }).success).toBe(false);
  });

  it('refuses a grant nobody knows', () => {
    expect(grant.safeParse({ grant: 'root', pin: '1234' }).success).toBe(false);
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

describe('a campaign as a merchant writes it', () => {
  const refused = (change: object) =>
    (campaignDefinition.safeParse({ ...teaCard, ...change }).error?.issues ?? []).flatMap((issue) =>
      (issue.code === 'unrecognized_keys' ? issue.keys : [[]]).map((key) => [...issue.path, ...[key].flat()].join('.')),
    );

  it('is taken', () => expect(refused({})).toEqual([]));

  it.each([
    ['it ends before it starts', { endsAt: '2025-01-01T00:00:00Z' }, 'endsAt'],
    ['it ends as it starts', { endsAt: teaCard.startsAt }, 'endsAt'],
    ['its time zone does not exist', { timeZone: 'Asia/Hillside' }, 'timeZone'],
    ['it says no rules', { rules: [] }, 'rules'],
    ['nobody answers for it', { organiser: undefined }, 'organiser'],
    ['it has no levels', { levels: [] }, 'levels'],
    [
      'its first level is not for everybody',
      { levels: [{ id: 'a', name: 'A', threshold: 1 }], benefits: [] },
      'levels.0.threshold',
    ],
    ['a benefit is for a level it has not', { benefits: [{ title: 'x', levelId: 'gold' }] }, 'benefits.0.levelId'],
    ['its stock is nothing', { stock: { total: 0 } }, 'stock.total'],
    ['a picture comes from nowhere safe', { imageUrl: 'javascript:alert(1)' }, 'imageUrl'],
    [
      'it ends within the second it starts in',
      { startsAt: '2026-01-01T00:00:00.5Z', endsAt: '2026-01-01T00:00:00Z' },
      'endsAt',
    ],
    ['it starts on a day that no calendar has', { startsAt: '2026-02-30T00:00:00Z' }, 'startsAt'],
    ['it ends on a day that no calendar has', { endsAt: '2027-04-31T00:00:00Z' }, 'endsAt'],
    ['a text is empty in a language', { title: { 'zh-CN': '茶友卡', en: '' } }, 'title.en'],
    ['a text is in no language', { title: {} }, 'title'],
    ['whoever answers for it has no name', { organiser: { name: {}, contact: {} } }, 'organiser.name'],
    ['nobody says where to reach them', { organiser: { name: {}, contact: {} } }, 'organiser.contact'],
    ['a rule says nothing', { rules: ['One each', {}] }, 'rules.1'],
    ['a text is not in its own language', { brand: { name: { en: 'Hillside' } } }, 'brand.name'],
    ['a visitor may hold several cards', { limits: { perVisitor: 3 } }, 'limits.perVisitor'],
    ['cards are given out by the day', { limits: { perDay: 5 } }, 'limits.perDay'],
  ])('is refused where %s', (_, change, path) => {
    expect(refused(change)).toContain(path);
  });

  it('is refused where a higher level takes no more points', () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), fc.nat({ max: 500 }), (second, third) => {
        const levels = [0, second, third].map((threshold, index) => ({
          id: `l${String(index)}`,
          name: 'L',
          threshold,
        }));
        const rises = second > 0 && third > second;
        expect(refused({ levels, benefits: [] }).length === 0).toBe(rises);
      }),
    );
  });

  it('is refused with a field nobody knows, on every floor', () => {
    expect(campaignDefinition.safeParse({ ...teaCard, odds: 1 }).success).toBe(false);
    expect(campaignDefinition.safeParse({ ...teaCard, brand: { ...teaCard.brand, glow: true } }).success).toBe(false);
  });
});
