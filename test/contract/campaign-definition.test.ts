import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { campaignDefinition } from '../../src/contract/campaign-definition.ts';
import { teaCard } from '../support/tea-card.ts';
import { prizeCoupons, teaDraw } from '../support/tea-draw.ts';

describe('a campaign as a merchant writes it', () => {
  const refused = (change: object) =>
    (campaignDefinition.safeParse({ ...teaCard, ...change }).error?.issues ?? []).flatMap((issue) =>
      (issue.code === 'unrecognized_keys' ? issue.keys : [[]]).map((key) => [...issue.path, ...[key].flat()].join('.')),
    );

  const name = { name: 'name', label: '称呼', type: 'text', required: true };
  const tea = { value: 'tea', label: '茶' };
  const privacy = { id: 'privacy', version: 'v1', title: '隐私', url: '/privacy', required: true };

  it('is taken, with a form or without', () => {
    expect(refused({})).toEqual([]);
    const fields = [name, { ...name, name: 'drink', type: 'select', help: '一种', options: [tea] }];
    expect(refused({ fields, consentForms: [privacy, { ...privacy, id: 'news', text: '给我发通知' }] })).toEqual([]);
    expect(refused({ fields: [], consentForms: [] })).toEqual([]);
  });

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
    ['a field is named twice', { fields: [name, name] }, 'fields.1.name'],
    ['a field is named what every object has', { fields: [{ ...name, name: 'constructor' }] }, 'fields.0.name'],
    ['a field is of no kind', { fields: [{ ...name, type: 'number' }] }, 'fields.0.type'],
    ['nobody can choose', { fields: [{ ...name, type: 'select' }] }, 'fields.0.options'],
    ['there is nothing to choose', { fields: [{ ...name, type: 'select', options: [] }] }, 'fields.0.options'],
    [
      'a choice is there twice',
      { fields: [{ ...name, type: 'select', options: [tea, tea] }] },
      'fields.0.options.1.value',
    ],
    ['a text is to be chosen', { fields: [{ ...name, options: [tea] }] }, 'fields.0.options'],
    ['a label is not in its own language', { fields: [{ ...name, label: { en: 'Name' } }] }, 'fields.0.label'],
    [
      'it asks too much',
      { fields: Array.from({ length: 21 }, (_, index) => ({ ...name, name: `n${String(index)}` })) },
      'fields',
    ],
    ['a document is there twice', { consentForms: [privacy, privacy] }, 'consentForms.1.id'],
    ['a document has no version', { consentForms: [{ ...privacy, version: undefined }] }, 'consentForms.0.version'],
    [
      'a document is nowhere safe',
      { consentForms: [{ ...privacy, url: 'javascript:alert(1)' }] },
      'consentForms.0.url',
    ],
    [
      'a document is titled in another language',
      { consentForms: [{ ...privacy, title: { en: 'P' } }] },
      'consentForms.0.title',
    ],
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
    for (const change of [
      { brand: { ...teaCard.brand, glow: true } },
      { fields: [{ ...name, glow: true }] },
      { consentForms: [{ ...privacy, glow: true }] },
    ])
      expect(refused(change).at(-1)).toMatch(/glow$/);
  });
});

describe('a draw as a merchant writes it', () => {
  const refused = (change: object) =>
    (campaignDefinition.safeParse({ ...teaDraw, ...change }).error?.issues ?? []).map(({ path }) => path.join('.'));
  const [twenty, sweet, , tin] = teaDraw.prizes;
  const { odds: _odds, fallback: _fallback, ...ticket } = twenty;
  const { odds: _other, ...endless } = sweet;
  const pool = { mode: 'pool', tickets: 300, prizes: [ticket] };

  it('is taken by odds or as a pool', () => {
    expect(refused({})).toEqual([]);
    expect(refused(pool)).toEqual([]);
    // Not a fen above what the field's rules allow.
    expect(refused({ prizes: [{ ...tin, value: 5_000_000 }] })).toEqual([]);
    expect(refused({ prizes: [{ ...tin, value: 9_000_000, currency: 'JPY' }] })).toEqual([]);
  });

  it.each<readonly [string, object, string]>([
    ['nobody answers for it', { organiser: undefined }, 'organiser'],
    ['it says no rules', { rules: [] }, 'rules'],
    ['it says no end', { endsAt: undefined }, 'endsAt'],
    ['there is nothing to win', { prizes: [] }, 'prizes'],
    [
      'there are thirteen prizes',
      { prizes: Array.from({ length: 13 }, (_, n) => ({ ...sweet, id: `p${String(n)}`, odds: 1 })) },
      'prizes',
    ],
    ['nobody says how likely a prize is', { prizes: [endless] }, 'prizes.0.odds'],
    [
      'the odds are above a million',
      {
        prizes: [
          { ...sweet, odds: 600_000 },
          { ...tin, odds: 400_001 },
        ],
      },
      'prizes',
    ],
    ['a prize of a pool has no number', { ...pool, prizes: [endless] }, 'prizes.0.total'],
    ['a prize of a pool has odds', { ...pool, prizes: [{ ...ticket, odds: 1 }] }, 'prizes.0.odds'],
    [
      'a prize of a pool falls back',
      {
        ...pool,
        prizes: [
          { ...ticket, fallback: 'sweet' },
          { ...endless, total: 1 },
        ],
      },
      'prizes.0.fallback',
    ],
    ['a pool has no size', { ...pool, tickets: undefined }, 'tickets'],
    ['a pool is too small for its prizes', { ...pool, tickets: 199 }, 'tickets'],
    ['tickets are of no pool', { tickets: 10 }, 'tickets'],
    ['a prize is there twice', { prizes: [sweet, { ...sweet, odds: 1 }] }, 'prizes.1.id'],
    ['a prize falls back on itself', { prizes: [{ ...sweet, fallback: 'sweet' }] }, 'prizes.0.fallback'],
    ['a prize falls back on what is not there', { prizes: [{ ...sweet, fallback: 'gold' }] }, 'prizes.0.fallback'],
    ['its top prize is worth more than 50,000 CNY', { prizes: [{ ...tin, value: 5_000_001 }] }, 'prizes.0.value'],
    [
      'a coupon is worth more than 50,000 CNY',
      { prizes: [{ ...sweet, value: 5_000_001, currency: 'CNY' }] },
      'prizes.0.value',
    ],
    ['a value is in no currency', { prizes: [{ ...sweet, value: 1 }] }, 'prizes.0.currency'],
    ['a parcel is worth nothing that is said', { prizes: [{ ...tin, value: undefined }] }, 'prizes.0.value'],
    [
      'points have no card to go to',
      { prizes: [{ id: 'p', kind: 'points', name: '30', points: 30, odds: 1 }] },
      'prizes.0.points',
    ],
    ['nobody knows how long a parcel waits', { contactDays: undefined }, 'contactDays'],
    ['nobody is asked where a parcel goes', { fields: [] }, 'fields'],
    ['it has a stock beside its prizes', { stock: { total: 5 } }, 'stock'],
    ['it has limits beside its chances', { limits: { perDay: 1 } }, 'limits'],
    ['its seed is too short', { seed: 'ab' }, 'seed'],
    ['a prize’s name is in another language', { prizes: [{ ...sweet, name: { en: 'Cake' } }] }, 'prizes.0.name'],
  ])('is refused where %s', (_, change, path) => {
    expect(refused(change)).toContain(path);
  });

  it('gives coupons that have no stock and no limits of their own', () => {
    const coupon = (change: object) =>
      (campaignDefinition.safeParse({ ...prizeCoupons[0], ...change }).error?.issues ?? []).map(({ path }) =>
        path.join('.'),
      );
    expect(coupon({})).toEqual([]);
    expect(coupon({ stock: { total: 5 }, limits: { perVisitor: 1 } })).toEqual(['stock', 'limits']);
  });
});
