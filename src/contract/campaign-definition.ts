import * as z from 'zod/mini';

import { sharedShape } from './campaign-shape.ts';
import { cardShape } from './card.ts';
import { couponShape } from './coupon.ts';
import { drawShape, seed } from './draw.ts';
import { million } from './prize.ts';
import { isRealDay, language, line, paragraph } from './values.ts';

/** A text in one language (the definition's own) or in several, its own among them: `"茶友卡"` or `{ "zh-CN": "茶友卡", "en": "Tea card" }`. */
// @__NO_SIDE_EFFECTS__
const localized = <T extends z.ZodMiniType<string>>(text: T, own: string | undefined) => {
  const isInOwn = (texts: object) => own === undefined || Object.keys(texts).includes(own);
  return z.union([text, z.record(language, text).check(z.refine(isInOwn, 'must be there in the language of lang'))]);
};

/** What only whoever runs a campaign reads of it. */
const secrets = {
  /** The language that texts are in, and fall back to. */
  lang: language,
  /** Where nobody decided otherwise a campaign runs, and its dates alone open and close it. */
  status: z.optional(z.enum(['draft', 'running', 'paused', 'ended'])),
};

/** A card's definition. Its own language is known only once it was read: with it, every text is held against it. */
// @__NO_SIDE_EFFECTS__
const cardDefinition = (own?: string) => {
  const short = localized(line, own);
  const long = localized(paragraph, own);
  return z.strictObject({
    ...sharedShape(z.strictObject, short, long),
    ...cardShape(z.strictObject, short, long),
    /** One card a visitor is what a card is; no other limit is kept, so none may be promised. */
    limits: z.strictObject({ perVisitor: z.optional(z.literal(1)) }),
    ...secrets,
  });
};

/** A coupon's definition. It asks for nothing to be filled in: a coupon is taken with one tap. */
// @__NO_SIDE_EFFECTS__
const couponDefinition = (own?: string) => {
  const short = localized(line, own);
  return z.strictObject({
    ...sharedShape(z.strictObject, short, localized(paragraph, own)),
    ...couponShape(z.strictObject, short),
    ...secrets,
  });
};

/** A draw's definition. How often one may draw is in `chances`, so no other limit is kept, nor any stock but that of its prizes. */
// @__NO_SIDE_EFFECTS__
const drawDefinition = (own?: string) => {
  const short = localized(line, own);
  return z.strictObject({
    ...sharedShape(z.strictObject, short, localized(paragraph, own)),
    ...drawShape(z.strictObject, short),
    limits: z.strictObject({}),
    stock: z.optional(z.never()),
    /** Taken when it is created, and told to nobody before the end; a backend makes one where it is absent. */
    seed: z.optional(seed),
    /** What follows from the seed: a backend tells it, and takes back only the same. */
    commitment: z.optional(seed),
    ...secrets,
  });
};

// @__NO_SIDE_EFFECTS__
const anyDefinition = (own?: string) =>
  z.discriminatedUnion('kind', [cardDefinition(own), couponDefinition(own), drawDefinition(own)]);

export type CardDefinition = z.infer<ReturnType<typeof cardDefinition>>;
export type CouponDefinition = z.infer<ReturnType<typeof couponDefinition>>;
export type DrawDefinition = z.infer<ReturnType<typeof drawDefinition>>;

const isTimeZone = (name: string) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

interface Mistake {
  readonly path: PropertyKey[];
  readonly message: string;
}

/** What must be a day of the calendar, and what must come after it. */
const intervalMistakes = (
  interval: Readonly<Record<string, string>>,
  [from, until]: readonly [string, string],
  path: readonly PropertyKey[] = [],
): Mistake[] => {
  const found: Mistake[] = [];
  for (const field of [from, until])
    if (!isRealDay(interval[field] ?? ''))
      found.push({ path: [...path, field], message: 'must be a day of the calendar' });
  if (Date.parse(interval[until] ?? '') <= Date.parse(interval[from] ?? ''))
    found.push({ path: [...path, until], message: `must be later than ${from}` });
  return found;
};

/** Fields and documents named once, and options where there is something to choose from. */
const formMistakes = ({
  fields,
  consentForms,
}: Pick<CardDefinition, 'fields' | 'consentForms'>): readonly Mistake[] => {
  const found: Mistake[] = [];
  fields?.forEach(({ name, type, options }, index) => {
    if (fields.findIndex((field) => field.name === name) < index)
      found.push({ path: ['fields', index, 'name'], message: 'must be the name of one field' });
    // `constructor` and its like are there in every object, filled in or not.
    if (name in {}) found.push({ path: ['fields', index, 'name'], message: 'must be another name' });
    if ((type === 'select') !== (options !== undefined))
      found.push({ path: ['fields', index, 'options'], message: 'must be there for a select, and for nothing else' });
    options?.forEach(({ value }, place) => {
      if (options.findIndex((option) => option.value === value) < place)
        found.push({ path: ['fields', index, 'options', place, 'value'], message: 'must be the value of one option' });
    });
  });
  consentForms?.forEach(({ id }, index) => {
    if (consentForms.findIndex((form) => form.id === id) < index)
      found.push({ path: ['consentForms', index, 'id'], message: 'must be the id of one form' });
  });
  return found;
};

/** What a single field of a card cannot say: levels that rise from zero, benefits of levels that exist. */
const cardMistakes = (definition: CardDefinition): readonly Mistake[] => {
  const { levels, benefits } = definition;
  const found: Mistake[] = [...formMistakes(definition)];
  levels.forEach((level, index) => {
    const before = levels[index - 1];
    if (before ? level.threshold <= before.threshold : level.threshold !== 0)
      found.push({
        path: ['levels', index, 'threshold'],
        message: before ? 'must be above the level before' : 'must be 0',
      });
  });
  benefits.forEach((benefit, index) => {
    if (benefit.levelId !== undefined && !levels.some((level) => level.id === benefit.levelId))
      found.push({ path: ['benefits', index, 'levelId'], message: 'must be one of levels' });
  });
  return found;
};

/** What a single field of a coupon cannot say: that it counts at some time, and is not over before anybody has it. */
const couponMistakes = ({ validity, startsAt, ...coupon }: CouponDefinition): readonly Mistake[] => {
  const awarded = coupon.issuedBy === 'award' ? (['stock', 'limits'] as const) : [];
  const bounded: Mistake[] = awarded
    .filter((field) => Object.keys(coupon[field] ?? {}).length > 0)
    .map((field) => ({ path: [field], message: 'must be left to the prize that it is' }));
  if (validity.type !== 'fixed') return bounded;
  const found = intervalMistakes(validity, ['from', 'until'], ['validity']);
  if (Date.parse(validity.until) <= Date.parse(startsAt))
    found.push({ path: ['validity', 'until'], message: 'must be later than startsAt' });
  return [...bounded, ...found];
};

/** The most that a prize may be worth, in minor units of CNY. */
const dearest = 5_000_000;

/** What a single field of a prize cannot say: one name each, how likely or how many it is, not too dear, and a fallback that is there. */
const prizeMistakes = ({ mode, prizes, cardCampaignId }: DrawDefinition): readonly Mistake[] =>
  prizes.flatMap((prize, index) => {
    const at = (field: string, isWrong: boolean, message: string): Mistake[] =>
      isWrong ? [{ path: ['prizes', index, field], message }] : [];
    const { id, kind, odds, total, fallback, value = 0, currency } = prize;
    return [
      ...at('id', prizes.findIndex((other) => other.id === id) < index, 'must be the id of one prize'),
      ...at('odds', mode === 'odds' && odds === undefined, 'must say how likely it is'),
      ...at('odds', mode === 'pool' && odds !== undefined, 'must be left to the tickets'),
      ...at('total', mode === 'pool' && total === undefined, 'must say how many there are'),
      ...at('fallback', mode === 'pool' && fallback !== undefined, 'must be absent: no prize of a pool is out'),
      ...at(
        'fallback',
        fallback !== undefined && (fallback === id || !prizes.some((other) => other.id === fallback)),
        'must be another of the prizes',
      ),
      ...at('value', currency === 'CNY' && value > dearest, 'must not be above 50,000 CNY'),
      ...at('currency', (currency === undefined) !== (prize.value === undefined), 'must be there with a value'),
      ...at('points', kind === 'points' && cardCampaignId === undefined, 'must have a card to go to: cardCampaignId'),
    ];
  });

/** What a single field of a draw cannot say: what all prizes come to together, and what is asked of the winner of a parcel. */
const drawMistakes = (definition: DrawDefinition): readonly Mistake[] => {
  const { mode, tickets, prizes, contactDays, fields } = definition;
  const sum = (part: 'odds' | 'total') => prizes.reduce((all, prize) => all + (prize[part] ?? 0), 0);
  const when = (isWrong: boolean, field: string, message: string): Mistake[] =>
    isWrong ? [{ path: [field], message }] : [];
  const hasParcel = prizes.some(({ kind }) => kind === 'parcel');
  return [
    ...formMistakes(definition),
    ...prizeMistakes(definition),
    ...when(mode === 'odds' && sum('odds') > million, 'prizes', 'must have odds that come to a million at most'),
    ...when(mode === 'odds' && tickets !== undefined, 'tickets', 'must be there for a pool, and for nothing else'),
    ...when(mode === 'pool' && tickets === undefined, 'tickets', 'must say how many there are'),
    ...when(mode === 'pool' && sum('total') > (tickets ?? Infinity), 'tickets', 'must be enough for all prizes'),
    ...when(hasParcel && contactDays === undefined, 'contactDays', 'must be there for a parcel'),
    ...when(hasParcel && !fields?.some(({ required }) => required), 'fields', 'must ask where a parcel goes'),
  ];
};

const kindMistakes = (definition: CardDefinition | CouponDefinition | DrawDefinition): readonly Mistake[] => {
  switch (definition.kind) {
    case 'card':
      return cardMistakes(definition);
    case 'coupon':
      return couponMistakes(definition);
    case 'draw':
      return drawMistakes(definition);
  }
};

/** What a single field cannot say: texts in the definition's own language, dates that exist and are in order, a real time zone, and what its kind adds. */
const mistakes = (definition: CardDefinition | CouponDefinition | DrawDefinition): readonly Mistake[] => {
  const texts = anyDefinition(definition.lang).safeParse(definition).error?.issues ?? [];
  const { startsAt, endsAt, timeZone } = definition;
  return [
    ...texts.map(({ path, message }) => ({ path, message })),
    ...intervalMistakes({ startsAt, endsAt }, ['startsAt', 'endsAt']),
    ...(isTimeZone(timeZone) ? [] : [{ path: ['timeZone'], message: 'must be an IANA time zone' }]),
    ...kindMistakes(definition),
  ];
};

/** A campaign as whoever runs it writes it: texts in one or several languages, and what no visitor may read. */
export const campaignDefinition = /* @__PURE__ */ anyDefinition().check((context) => {
  for (const mistake of mistakes(context.value))
    context.issues.push({ code: 'custom', input: context.value, ...mistake });
});
export type CampaignDefinition = z.infer<typeof campaignDefinition>;
