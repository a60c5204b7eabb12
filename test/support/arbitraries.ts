import * as fc from 'fast-check';

import type {
  CampaignDefinition,
  CardDefinition,
  CheckInDefinition,
  CouponDefinition,
  DrawDefinition,
  QuizDefinition,
} from '../../src/contract/campaign-definition.ts';
import type { CardPass } from '../../src/contract/card.ts';
import { teaCard } from './tea-card.ts';
import { teaCheckIn } from './tea-check-in.ts';
import { teaCoupon } from './tea-coupon.ts';
import { teaDraw } from './tea-draw.ts';
import { teaChain } from './tea-quiz.ts';

const from = Date.parse('2020-01-01T00:00:00Z');
const until = Date.parse('2035-01-01T00:00:00Z');

export const anyId = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);
export const anyMs = fc.integer({ min: from, max: until });
export const anyInstant = anyMs.map((ms) => new Date(ms).toISOString());

const word = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() === text && text !== '');
const text = fc.oneof(word, fc.record({ 'zh-CN': word, en: word }), fc.record({ 'zh-CN': word }));

const levels = fc
  .uniqueArray(fc.integer({ min: 1, max: 100_000 }), { maxLength: 5 })
  .map((above) =>
    [0, ...above.sort((a, b) => a - b)].map((threshold) => ({ id: `from-${String(threshold)}`, threshold })),
  )
  .chain((all) => fc.tuple(...all.map((level) => text.map((name) => ({ ...level, name })))));

const anyFieldName = fc
  .oneof(fc.constantFrom('name', 'phone'), fc.stringMatching(/^[a-z][A-Za-z0-9]{0,31}$/))
  .filter((name) => !(name in {}));

const options = fc
  .uniqueArray(anyId, { minLength: 1, maxLength: 4 })
  .chain((values) => fc.tuple(...values.map((value) => text.map((label) => ({ value, label })))));

type Fields = NonNullable<CardDefinition['fields']>;

/** Any fields that a claim may ask for. */
export const anyFields: fc.Arbitrary<Fields> = fc.uniqueArray(
  fc
    .record({
      name: anyFieldName,
      label: text,
      type: fc.constantFrom<Fields[number]['type']>('text', 'phone', 'birthday', 'select', 'email'),
      required: fc.boolean(),
      help: fc.option(text, { nil: undefined }),
      options,
    })
    .map(({ help, options: choices, ...field }) => ({
      ...field,
      ...(help && { help }),
      ...(field.type === 'select' && { options: choices }),
    })),
  { maxLength: 4, selector: ({ name }) => name },
);

const consentForms = fc.uniqueArray(
  fc
    .record({
      id: anyId,
      version: anyId,
      title: text,
      text: fc.option(text, { nil: undefined }),
      url: fc.constantFrom('/privacy', 'https://shop.example/terms'),
      required: fc.boolean(),
    })
    .map(({ text: agreed, ...form }) => ({ ...form, ...(agreed && { text: agreed }) })),
  { maxLength: 3, selector: ({ id }) => id },
);

const interval = fc.uniqueArray(anyMs, { minLength: 2, maxLength: 2 }).map((dates) => {
  const [first = from, last = until] = dates.sort((a, b) => a - b);
  return { first: new Date(first).toISOString(), last: new Date(last).toISOString() };
});

/** What any kind of campaign has. */
const shared = fc
  .record({
    dates: interval,
    title: text,
    summary: fc.option(text, { nil: undefined }),
    name: text,
    rules: fc.array(text, { minLength: 1, maxLength: 3 }),
    identity: fc.constantFrom('guest' as const, 'wechat' as const, 'phone' as const),
    status: fc.constantFrom(undefined, 'running' as const, 'paused' as const, 'ended' as const),
    stock: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  })
  .map(({ dates, stock, summary, status, name, ...rest }) => ({
    ...rest,
    stores: [{ id: 'zhuli', name }],
    startsAt: dates.first,
    endsAt: dates.last,
    ...(status && { status }),
    ...(summary && { summary }),
    ...(stock && { stock: { total: stock } }),
  }));

/** Any member card that a merchant may write. */
export const anyCard: fc.Arbitrary<CardDefinition> = fc
  .record({
    shared,
    levels,
    fields: fc.option(anyFields, { nil: undefined }),
    forms: fc.option(consentForms, { nil: undefined }),
  })
  .map(({ shared: rest, levels: steps, fields, forms }) => ({
    ...teaCard,
    ...rest,
    levels: steps,
    benefits: [],
    ...(fields && { fields }),
    ...(forms && { consentForms: forms }),
  }));

const sum = fc.integer({ min: 1, max: 1_000_000_000 });
const currency = fc.constantFrom('CNY', 'JPY', 'EUR');
const pieces = fc.integer({ min: 1, max: 99 });
const dayCount = fc.integer({ min: 1, max: 400 });

/** Any offer that takes something off. */
export const anyReduction = fc.oneof(
  fc.record(
    { type: fc.constant('amount_off' as const), amount: sum, currency, minSpend: sum },
    { requiredKeys: ['type', 'amount', 'currency'] },
  ),
  fc.record(
    {
      type: fc.constant('percent_off' as const),
      percent: fc.integer({ min: 1, max: 99 }),
      currency,
      maxAmount: sum,
      minSpend: sum,
    },
    { requiredKeys: ['type', 'percent', 'currency'] },
  ),
);

const anyOffer: fc.Arbitrary<CouponDefinition['offer']> = fc.oneof(
  anyReduction,
  fc.record({ type: fc.constantFrom('gift' as const, 'exchange' as const), item: text }),
  fc.record({ type: fc.constant('buy_get' as const), buy: pieces, get: pieces, item: text }),
);

const limits = fc.record(
  { perVisitor: fc.integer({ min: 1, max: 5 }), perDay: fc.integer({ min: 1, max: 3 }) },
  { requiredKeys: [] },
);

/** Any coupon that a merchant may write. */
export const anyCoupon: fc.Arbitrary<CouponDefinition> = fc
  .record({
    shared,
    offer: anyOffer,
    limits,
    validity: fc.oneof(
      fc.record(
        { type: fc.constant('after_claim' as const), days: dayCount, delayDays: dayCount },
        { requiredKeys: ['type', 'days'] },
      ),
      interval.map(({ first: validFrom, last }) => ({ type: 'fixed' as const, from: validFrom, until: last })),
    ),
  })
  .map(({ shared: rest, ...more }) => ({ ...teaCoupon, ...rest, ...more }))
  // A coupon that is over before it can be had is none.
  .filter(({ validity, startsAt }) => validity.type !== 'fixed' || Date.parse(validity.until) > Date.parse(startsAt));

/** Any prizes of a draw by odds: 2 to 12, endless or not, their odds a million at most. */
const anyPrizes: fc.Arbitrary<DrawDefinition['prizes']> = fc
  .uniqueArray(anyId, { minLength: 2, maxLength: 12 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record(
          {
            id: fc.constant(id),
            kind: fc.constant('chance' as const),
            name: text,
            note: text,
            chance: fc.record({ campaignId: anyId, count: fc.integer({ min: 1, max: 100 }) }),
            odds: fc.integer({ min: 0, max: Math.floor(1_000_000 / ids.length) }),
            total: fc.integer({ min: 1, max: 1_000_000_000 }),
          },
          { requiredKeys: ['id', 'kind', 'name', 'chance', 'odds'] },
        ),
      ),
    ),
  );

/** Any draw by odds that a merchant may write. */
const anyDraw: fc.Arbitrary<DrawDefinition> = fc
  .record({ shared, prizes: anyPrizes, fields: anyFields, perDay: fc.integer({ min: 1, max: 1000 }) })
  .map(({ shared: { stock: _stock, ...rest }, prizes, fields, perDay }) => {
    const { seed: _seed, ...draw } = teaDraw;
    return { ...draw, ...rest, prizes, fields, chances: { perDay } };
  });

/** Points of a picture, by ten thousandths. */
const anyPart = fc.nat({ max: 10_000 }).map((steps) => steps / 10_000);
export const anyPoint = fc.record({ x: anyPart, y: anyPart });

type Question = QuizDefinition['questions'][number];

/** What is right, by a sign that stands in no other text. */
const secret = word.map((end) => `\u2603${end}`);

/** What every question has. */
const asked = fc.record({
  id: anyId,
  text,
  answer: secret,
  hints: fc.array(text, { minLength: 1, maxLength: 5 }),
  explanation: text,
});
const picture = fc.record({ pictureId: anyId, alt: text });
const optional = <T>(name: string, any: fc.Arbitrary<T>) =>
  fc.option(
    any.map((value) => ({ [name]: value })),
    { nil: {} },
  );

const anyChoice = fc.uniqueArray(anyId, { minLength: 2, maxLength: 9 }).chain((ids) =>
  fc.record({
    correctOptionId: fc.constantFrom(...ids),
    options: fc.tuple(
      ...ids.map((id) => fc.record({ id: fc.constant(id), text, picture }, { requiredKeys: ['id', 'text'] })),
    ),
  }),
);

/** Any question that a merchant may ask, of any kind. */
export const anyQuestion: fc.Arbitrary<Question> = fc.oneof(
  fc
    .tuple(asked, optional('picture', picture), fc.array(secret, { maxLength: 3 }))
    .map(([rest, shown, accepts]) => ({ ...rest, ...shown, kind: 'text' as const, accepts })),
  fc
    .tuple(asked, optional('picture', picture), anyChoice)
    .map(([rest, shown, choice]) => ({ ...rest, ...shown, ...choice, kind: 'choice' as const })),
  fc
    .tuple(asked, picture, fc.array(anyPoint, { minLength: 3, maxLength: 40 }))
    .map(([rest, shown, region]) => ({ ...rest, picture: shown, region, kind: 'spot' as const })),
  fc
    .tuple(asked, optional('picture', picture), fc.string({ unit: 'grapheme-ascii', maxLength: 19 }), word)
    .map(([rest, shown, letters, more]) => {
      const answer = `\u2603${letters}`.trim();
      const tray = Array.from(`${answer}${more}`).slice(0, 40).join('').trim();
      return { ...rest, ...shown, answer, tray, kind: 'letters' as const };
    }),
);

/** Any chain that a merchant may write. */
export const anyChain: fc.Arbitrary<QuizDefinition> = fc
  .record({
    shared,
    questions: fc.uniqueArray(anyQuestion, { minLength: 1, maxLength: 5, selector: ({ id }) => id }),
    triesPerLevel: fc.integer({ min: 1, max: 20 }),
    secondsPerLevel: fc.integer({ min: 5, max: 86_400 }),
  })
  .map(({ shared: { stock: _stock, ...rest }, ...more }) => ({
    ...teaChain,
    ...rest,
    ...more,
    fields: [...teaChain.fields],
  }));

/** A place on earth. */
const anyPlace = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }).map((degrees) => degrees + 0),
  lng: fc.double({ min: -180, max: 180, noNaN: true }).map((degrees) => degrees + 0),
});

const anyStoreCode = (storeId: string): fc.Arbitrary<NonNullable<CheckInDefinition['storeCodes']>[number]> =>
  fc.oneof(
    fc.record({
      storeId: fc.constant(storeId),
      type: fc.constant('fixed' as const),
      edition: fc.integer({ min: 1, max: 999 }),
    }),
    fc.record({ storeId: fc.constant(storeId), type: fc.constant('rotating' as const) }),
  );

/** Any way to show that one is there, at a store that has a place. */
const anyProof = fc.oneof(
  fc.constant({ proof: 'none' as const }),
  anyStoreCode('zhuli').map((code) => ({ proof: 'store_code' as const, storeCodes: [code] })),
  fc.record({ title: text, text, code: fc.option(anyStoreCode('zhuli')) }).map(({ code, ...said }) => ({
    proof: 'location' as const,
    placeConsent: { ...said, id: 'place', version: '1', url: '/place' },
    ...(code && { storeCodes: [code] }),
  })),
);

/** Any days of a cycle, and what they and rows bring. */
const anyDays = fc
  .record({ cycleDays: fc.integer({ min: 1, max: 366 }), forgive: fc.nat({ max: 30 }) })
  .chain(({ cycleDays, forgive }) =>
    fc.record({
      cycleDays: fc.constant(cycleDays),
      forgiveDays: fc.constant(Math.min(forgive, cycleDays - 1)),
      rewards: fc.uniqueArray(
        fc.oneof(
          fc.record({
            type: fc.constant('day' as const),
            day: fc.integer({ min: 1, max: cycleDays }),
            prizeId: fc.constantFrom(...teaCheckIn.prizes.map(({ id }) => id)),
          }),
          fc.record({
            type: fc.constant('streak' as const),
            days: fc.integer({ min: 1, max: 3660 }),
            prizeId: fc.constantFrom(...teaCheckIn.prizes.map(({ id }) => id)),
          }),
        ),
        { minLength: 1, maxLength: 9, selector: (one) => (one.type === 'day' ? one.day : -one.days) },
      ),
    }),
  );

/** Any check-in that a merchant may write. */
export const anyCheckIn: fc.Arbitrary<CheckInDefinition> = fc
  .record({ shared, days: anyDays, proof: anyProof, place: anyPlace, radius: fc.integer({ min: 10, max: 5000 }) })
  .map(({ shared: { stock: _stock, stores, ...rest }, days, proof, place, radius }) => ({
    ...teaCheckIn,
    ...rest,
    ...days,
    ...proof,
    prizes: [...teaCheckIn.prizes],
    fields: [...teaCheckIn.fields],
    stores: stores.map((store) => ({ ...store, ...place, radius })),
  }));

/** Any campaign that a merchant may write. */
export const anyCampaign: fc.Arbitrary<CampaignDefinition> = fc.oneof(
  ...[anyCard, anyCoupon, anyDraw, anyChain, anyCheckIn],
);

/** Any card that a visitor may hold. */
export const anyPass: fc.Arbitrary<CardPass> = fc.record(
  {
    id: anyId,
    kind: fc.constant('card'),
    campaignId: anyId,
    number: fc.stringMatching(/^[0-9A-Z]{6,32}$/),
    title: fc.string(),
    state: fc.constantFrom('active', 'blocked', 'expired', 'voided'),
    issuedAt: anyInstant,
    validFrom: anyInstant,
    validUntil: anyInstant,
    storeIds: fc.array(anyId, { maxLength: 3 }),
    from: fc.record({ type: fc.constant('claim'), id: anyId }),
    holder: fc.string(),
    timeZone: fc.constantFrom('Asia/Shanghai', 'UTC'),
    levelId: anyId,
    points: fc.record({ balance: fc.nat(), earned: fc.nat() }),
  },
  {
    requiredKeys: [
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
      'timeZone',
      'points',
    ],
  },
);
