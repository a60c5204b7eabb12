import * as fc from 'fast-check';

import type { CardPass } from '../../src/contract/card.ts';
import type { CampaignDefinition } from '../../src/contract/campaign-definition.ts';
import { teaCard } from './tea-card.ts';

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

type Fields = NonNullable<CampaignDefinition['fields']>;

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

/** Any member card that a merchant may write. */
export const anyCampaign: fc.Arbitrary<CampaignDefinition> = fc
  .record({
    dates: fc.uniqueArray(anyMs, { minLength: 2, maxLength: 2 }).map((dates) => dates.sort((a, b) => a - b)),
    title: text,
    summary: fc.option(text, { nil: undefined }),
    name: text,
    rules: fc.array(text, { minLength: 1, maxLength: 3 }),
    identity: fc.constantFrom('guest', 'wechat', 'phone'),
    status: fc.constantFrom(undefined, 'running', 'paused', 'ended'),
    stock: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    levels,
    fields: fc.option(anyFields, { nil: undefined }),
    consentForms: fc.option(consentForms, { nil: undefined }),
  })
  .map(
    ({ dates: [starts = from, ends = until], stock, summary, status, name, fields, consentForms: forms, ...rest }) => ({
      ...teaCard,
      ...rest,
      benefits: [],
      stores: [{ id: 'zhuli', name }],
      startsAt: new Date(starts).toISOString(),
      endsAt: new Date(ends).toISOString(),
      ...(status && { status }),
      ...(summary && { summary }),
      ...(stock && { stock: { total: stock } }),
      ...(fields && { fields }),
      ...(forms && { consentForms: forms }),
    }),
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
      'points',
    ],
  },
);
