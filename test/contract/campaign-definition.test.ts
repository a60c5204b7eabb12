import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { campaignDefinition } from '../../src/contract/campaign-definition.ts';
import { teaCard } from '../support/tea-card.ts';
import { teaCheckIn, teaCheckInByCode, teaCheckInByPlace } from '../support/tea-check-in.ts';
import { prizeCoupons, teaDraw } from '../support/tea-draw.ts';
import { teaChain, teaDaily, teaQuestions } from '../support/tea-quiz.ts';

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

describe('a quiz as a merchant writes it', () => {
  const refusedOf = (quiz: object) => (change: object) =>
    (campaignDefinition.safeParse({ ...quiz, ...change }).error?.issues ?? []).flatMap((issue) =>
      (issue.code === 'unrecognized_keys' ? issue.keys : [[]]).map((key) => [...issue.path, ...[key].flat()].join('.')),
    );
  const inDaily = refusedOf(teaDaily);
  const inChain = refusedOf(teaChain);
  const [tin, chance] = teaChain.prizes;
  const [sweet] = teaDaily.prizes;
  const { text, choice, spot, letters } = teaQuestions;
  const asked = (...questions: readonly object[]) => ({ questions });
  const many = (count: number) =>
    asked(...Array.from({ length: count }, (_, index) => ({ ...text, id: `q${String(index)}` })));
  const [, june1, june2] = teaDaily.questions;

  it('is taken day by day or as a chain, and with little said', () => {
    expect(inDaily({})).toEqual([]);
    expect(inChain({})).toEqual([]);
    expect(inChain(many(50))).toEqual([]);
    expect(inDaily({ prizes: [], correctPrizeId: undefined })).toEqual([]);
    expect(inChain({ secondsPerLevel: undefined, survivorPrizeId: undefined })).toEqual([]);
    const { hints: _, ...unaided } = text;
    expect(inChain({ ...asked(unaided), hintCost: undefined })).toEqual([]);
    // The first and the last of a day in the zone that is furthest away.
    expect(inDaily(asked({ ...june1, day: '2025-12-31' }, june2))).toEqual([]);
  });

  it.each<readonly [string, object, string]>([
    ['is neither daily nor a chain', { mode: 'weekly' }, 'mode'],
    ['asks nothing', asked(), 'questions'],
    ['gives no try', { triesPerLevel: 0 }, 'triesPerLevel'],
    ['gives tries without end', { triesPerLevel: 21 }, 'triesPerLevel'],
    ['gives no time', { secondsPerLevel: 4 }, 'secondsPerLevel'],
    ['gives more than a day', { secondsPerLevel: 86_401 }, 'secondsPerLevel'],
    ['has a limit beside its tries', { limits: { perVisitor: 1 } }, 'limits.perVisitor'],
    ['has a stock beside its prizes', { stock: { total: 5 } }, 'stock'],
    ['has hints that cost nothing', { hintCost: undefined }, 'hintCost'],
    ['has hints for another price', { hintCost: { type: 'coin' } }, 'hintCost.type'],
    ['lets one wait for a hint for no time', { hintCost: { type: 'wait', seconds: 0 } }, 'hintCost.seconds'],
    ['has odds', { prizes: [{ ...tin, odds: 1 }, chance] }, 'prizes.0.odds'],
    ['has a prize for the first that is not there', { firstClearPrizeId: 'gold' }, 'firstClearPrizeId'],
    ['has a prize for survivors that is not there', { survivorPrizeId: 'gold' }, 'survivorPrizeId'],
    ['has a prize for answers that is not there', { correctPrizeId: 'gold' }, 'correctPrizeId'],
    ['has several first prizes', { prizes: [{ ...tin, total: 2 }, chance] }, 'firstClearPrizeId'],
    ['has first prizes without end', { prizes: [{ ...tin, total: undefined }, chance] }, 'firstClearPrizeId'],
    ['has one prize for two things', { survivorPrizeId: 'tin' }, 'prizes'],
    ['has a prize twice', { prizes: [tin, { ...chance, id: 'tin' }] }, 'prizes.1.id'],
    ['has no time for a parcel to be claimed', { contactDays: undefined }, 'contactDays'],
    ['asks nobody where a parcel goes', { fields: [] }, 'fields'],
    [
      'has thirteen prizes',
      { prizes: Array.from({ length: 13 }, (_, n) => ({ ...chance, id: `p${String(n)}` })) },
      'prizes',
    ],
    ['is a chain of 51 levels', many(51), 'questions'],
    ['has a day in a chain', asked({ ...text, day: '2026-06-01' }), 'questions.0.day'],
    ['asks the same twice', asked(text, text), 'questions.1.id'],
    ['asks in a way that there is not', asked({ ...text, kind: 'sound' }), 'questions.0.kind'],
    ['asks without words', asked({ ...text, text: '' }), 'questions.0.text'],
    ['has no answer', asked({ ...text, answer: undefined }), 'questions.0.answer'],
    ['has an answer in another language alone', asked({ ...text, answer: { en: 'x' } }), 'questions.0.answer'],
    ['has six hints', asked({ ...text, hints: Array.from({ length: 6 }, () => 'x') }), 'questions.0.hints'],
    ['has hints, of which there is none', asked({ ...text, hints: [] }), 'questions.0.hints'],
    ['accepts too much', asked({ ...text, accepts: Array.from({ length: 51 }, () => 'x') }), 'questions.0.accepts'],
    [
      'has a picture that nothing is said of',
      asked({ ...text, picture: { pictureId: 'pot' } }),
      'questions.0.picture.alt',
    ],
    [
      'gives the answer away in what is said of the picture',
      asked({ ...text, picture: { pictureId: 'pot', alt: { 'zh-CN': '壶', en: 'A pot of TIEGUANYIN tea' } } }),
      'questions.0.picture.alt',
    ],
    [
      'gives away what is accepted too',
      asked({ ...text, picture: { pictureId: 'pot', alt: 'A cup of iron goddess' } }),
      'questions.0.picture.alt',
    ],
    [
      'has a picture by its address',
      asked({ ...text, picture: { imageUrl: '/a.png', alt: 'x' } }),
      'questions.0.picture.pictureId',
    ],
    ['has one option', asked({ ...choice, options: choice.options.slice(0, 1) }), 'questions.0.options'],
    [
      'has ten options',
      asked({ ...choice, options: Array.from({ length: 10 }, (_, n) => ({ id: `o${String(n)}`, text: 'x' })) }),
      'questions.0.options',
    ],
    [
      'has an option twice',
      asked({ ...choice, options: [...choice.options, { id: 'a-pot', text: 'x' }] }),
      'questions.0.options.3.id',
    ],
    [
      'has an option of nothing',
      asked({ ...choice, options: [...choice.options, { id: 'x' }] }),
      'questions.0.options.3',
    ],
    ['has a right option that is none', asked({ ...choice, correctOptionId: 'x' }), 'questions.0.correctOptionId'],
    ['has a spot in no picture', asked({ ...spot, picture: undefined }), 'questions.0.picture'],
    ['has a region of two corners', asked({ ...spot, region: spot.region.slice(0, 2) }), 'questions.0.region'],
    ['has a region outside', asked({ ...spot, region: [...spot.region, { x: 1.01, y: 0 }] }), 'questions.0.region.4.x'],
    [
      'has letters without the answer',
      asked({ ...letters, tray: { 'zh-CN': '龙雀', en: 'lognjnigabe' } }),
      'questions.0.tray',
    ],
    [
      'has letters without the answer in one language',
      asked({ ...letters, tray: { 'zh-CN': '龙井', en: 'abc' } }),
      'questions.0.tray',
    ],
    ['has a letter once that is there twice', asked({ ...letters, answer: '山山', tray: '山水' }), 'questions.0.tray'],
    ['has too many letters', asked({ ...letters, answer: '龙井', tray: `龙井${'茶'.repeat(39)}` }), 'questions.0.tray'],
    [
      'is spelt by too many',
      asked({ ...letters, answer: '茶'.repeat(21), tray: '茶'.repeat(30) }),
      'questions.0.answer',
    ],
    ['accepts other words of letters', asked({ ...letters, accepts: ['x'] }), 'questions.0.accepts'],
  ])('is refused where it %s', (_, change, path) => {
    expect(inChain(change)).toContain(path);
  });

  it.each<readonly [string, object, string]>([
    ['has a question of no day', asked(june1, { ...june2, day: undefined }), 'questions.1.day'],
    ['has a day that no calendar has', asked({ ...june1, day: '2026-06-31' }), 'questions.0.day'],
    ['counts a day from nowhere', asked({ ...june1, day: 'P1D' }), 'questions.0.day'],
    ['has a day twice', asked(june1, { ...june2, day: june1.day }), 'questions.1.day'],
    ['has days in another order', asked(june2, june1), 'questions.1.day'],
    ['has a day before it starts', asked({ ...june1, day: '2025-12-29' }), 'questions.0.day'],
    ['has a day after it ends', asked({ ...june1, day: '2027-01-04' }), 'questions.0.day'],
    [
      'has something for the first through',
      { correctPrizeId: undefined, prizes: [{ ...sweet, total: 1 }], firstClearPrizeId: 'sweet' },
      'firstClearPrizeId',
    ],
    ['has something for survivors', { correctPrizeId: undefined, survivorPrizeId: 'sweet' }, 'survivorPrizeId'],
  ])('is refused where, day by day, it %s', (_, change, path) => {
    expect(inDaily(change)).toContain(path);
  });

  it('is refused with a field nobody knows, on every floor', () => {
    expect(inChain({ glow: true })).toContain('glow');
    expect(inChain(asked({ ...text, glow: true }))).toContain('questions.0.glow');
    expect(inChain(asked({ ...choice, options: [{ id: 'a', text: 'x', glow: true }, ...choice.options] }))).toContain(
      'questions.0.options.0.glow',
    );
    expect(inChain(asked({ ...spot, picture: { ...spot.picture, glow: true } }))).toContain('questions.0.picture.glow');
  });
});

describe('a check-in as a merchant writes it', () => {
  const refusedOf = (checkIn: object) => (change: object) =>
    (campaignDefinition.safeParse({ ...checkIn, ...change }).error?.issues ?? []).flatMap((issue) =>
      (issue.code === 'unrecognized_keys' ? issue.keys : [[]]).map((key) => [...issue.path, ...[key].flat()].join('.')),
    );
  const byTap = refusedOf(teaCheckIn);
  const byCode = refusedOf(teaCheckInByCode);
  const byPlace = refusedOf(teaCheckInByPlace);
  const [off, sweet, chance, tin] = teaCheckIn.prizes;
  const [zhuli, xiqiao] = teaCheckIn.stores;
  const { storeCodes } = teaCheckInByCode;
  const [poster, screen] = storeCodes;
  const { placeConsent } = teaCheckInByPlace;
  const brings = (...rewards: readonly object[]) => ({ rewards });
  const first = { type: 'day', day: 1, prizeId: 'off' };
  const three = { type: 'streak', days: 3, prizeId: 'off' };
  const winners = { id: 'privacy', version: '1', title: '隐私', url: '/privacy', required: true };

  it('is taken by a tap, a code or a place, and with little said', () => {
    expect([byTap({}), byCode({}), byPlace({})]).toEqual([[], [], []]);
    expect(byTap({ stores: [], forgiveDays: undefined })).toEqual([]);
    expect(byTap({ cycleDays: 366, forgiveDays: 30, ...brings({ ...first, day: 366 }, three) })).toEqual([]);
    expect(byTap({ cycleDays: 1, forgiveDays: 0, ...brings(first, { ...three, days: 3660 }) })).toEqual([]);
    // Whose phone tells no place may show the store's code.
    expect(byPlace({ storeCodes, consentForms: [winners] })).toEqual([]);
  });

  it.each<readonly [string, (change: object) => readonly string[], object, string]>([
    ['is shown in a way that there is not', byTap, { proof: 'face' }, 'proof'],
    ['has a limit beside its days', byTap, { limits: { perDay: 1 } }, 'limits.perDay'],
    ['has a stock beside its prizes', byTap, { stock: { total: 5 } }, 'stock'],
    ['has cycles of no day', byTap, { cycleDays: 0 }, 'cycleDays'],
    ['has cycles of more than a year', byTap, { cycleDays: 367 }, 'cycleDays'],
    ['forgives less than nothing', byTap, { forgiveDays: -1 }, 'forgiveDays'],
    ['forgives more than a month', byTap, { cycleDays: 366, forgiveDays: 31 }, 'forgiveDays'],
    ['forgives a whole cycle', byTap, { forgiveDays: 7 }, 'forgiveDays'],
    ['brings nothing', byTap, brings(), 'rewards'],
    ['has no prize', byTap, { prizes: [], fields: [] }, 'prizes'],
    ['brings something on no day', byTap, brings({ ...first, day: 0 }), 'rewards.0.day'],
    ['brings something after its cycle', byTap, brings(first, { ...first, day: 8 }), 'rewards.1.day'],
    ['brings something twice on a day', byTap, brings(first, { ...first, prizeId: 'sweet' }), 'rewards.1.day'],
    ['brings something twice for a row', byTap, brings(three, { ...three, prizeId: 'sweet' }), 'rewards.1.days'],
    ['brings something for a row of ten years', byTap, brings({ ...three, days: 3661 }), 'rewards.0.days'],
    ['brings a prize that is not there', byTap, brings(first, { ...three, prizeId: 'gold' }), 'rewards.1.prizeId'],
    ['brings something each week', byTap, brings({ ...first, type: 'week' }), 'rewards.0.type'],
    ['has odds', byTap, { prizes: [off, { ...sweet, odds: 1 }, chance, tin] }, 'prizes.1.odds'],
    ['has a prize twice', byTap, { prizes: [off, sweet, chance, tin, off] }, 'prizes.4.id'],
    ['has no time for a parcel to be claimed', byTap, { contactDays: undefined }, 'contactDays'],
    ['asks nobody where a parcel goes', byTap, { fields: [] }, 'fields'],
    ['has codes for a tap', byTap, { storeCodes }, 'storeCodes'],
    ['has a document on places for a tap', byTap, { placeConsent }, 'placeConsent'],
    ['has a document on places for a code', byCode, { placeConsent }, 'placeConsent'],
    ['has no code', byCode, { storeCodes: undefined }, 'storeCodes'],
    ['has codes of no store', byCode, { storeCodes: [] }, 'storeCodes'],
    ['has the code of a store that is not there', byCode, { stores: [zhuli] }, 'storeCodes.1.storeId'],
    [
      'has two codes of a store',
      byCode,
      { storeCodes: [poster, screen, { ...screen, storeId: 'zhuli' }] },
      'storeCodes.2.storeId',
    ],
    ['has a poster of no edition', byCode, { storeCodes: [{ ...poster, edition: undefined }] }, 'storeCodes.0.edition'],
    ['has a poster of edition 0', byCode, { storeCodes: [{ ...poster, edition: 0 }] }, 'storeCodes.0.edition'],
    ['has a thousandth poster', byCode, { storeCodes: [{ ...poster, edition: 1000 }] }, 'storeCodes.0.edition'],
    ['has an edition of a screen', byCode, { storeCodes: [{ ...screen, edition: 1 }] }, 'storeCodes.0.edition'],
    ['looks at places that nobody agreed to', byPlace, { placeConsent: undefined }, 'placeConsent'],
    ['is anywhere', byPlace, { stores: [] }, 'stores'],
    ['has a store of no place', byPlace, { stores: [zhuli, { ...xiqiao, lat: undefined }] }, 'stores.1.lat'],
    ['has a store of half a place', byPlace, { stores: [{ ...zhuli, lng: undefined }] }, 'stores.0.lng'],
    ['has a store of no radius', byPlace, { stores: [{ ...zhuli, radius: undefined }] }, 'stores.0.radius'],
    ['has two documents of one id', byPlace, { consentForms: [{ ...winners, id: 'place' }] }, 'placeConsent.id'],
    ['has a field nobody knows', byTap, { glow: true }, 'glow'],
    ['has one in a reward', byTap, brings({ ...first, glow: true }), 'rewards.0.glow'],
    ['has one in a code', byCode, { storeCodes: [{ ...screen, glow: true }] }, 'storeCodes.0.glow'],
    [
      'has one in its document',
      byPlace,
      { placeConsent: { ...placeConsent, required: true } },
      'placeConsent.required',
    ],
  ])('is refused where it %s', (_, refused, change, path) => {
    expect(refused(change)).toContain(path);
  });
});
