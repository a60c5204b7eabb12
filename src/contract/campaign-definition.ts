import * as z from 'zod/mini';

import { sharedShape } from './campaign-shape.ts';
import { cardShape } from './card.ts';
import { couponShape } from './coupon.ts';
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

// @__NO_SIDE_EFFECTS__
const anyDefinition = (own?: string) => z.discriminatedUnion('kind', [cardDefinition(own), couponDefinition(own)]);

export type CardDefinition = z.infer<ReturnType<typeof cardDefinition>>;
export type CouponDefinition = z.infer<ReturnType<typeof couponDefinition>>;

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

/** What a single field of a card cannot say: fields and documents named once, levels that rise from zero, benefits of levels that exist. */
const cardMistakes = ({ fields, consentForms, levels, benefits }: CardDefinition): readonly Mistake[] => {
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
const couponMistakes = ({ validity, startsAt }: CouponDefinition): readonly Mistake[] => {
  if (validity.type !== 'fixed') return [];
  const found = intervalMistakes(validity, ['from', 'until'], ['validity']);
  if (Date.parse(validity.until) <= Date.parse(startsAt))
    found.push({ path: ['validity', 'until'], message: 'must be later than startsAt' });
  return found;
};

/** What a single field cannot say: texts in the definition's own language, dates that exist and are in order, a real time zone, and what its kind adds. */
const mistakes = (definition: CardDefinition | CouponDefinition): readonly Mistake[] => {
  const texts = anyDefinition(definition.lang).safeParse(definition).error?.issues ?? [];
  const { startsAt, endsAt, timeZone } = definition;
  return [
    ...texts.map(({ path, message }) => ({ path, message })),
    ...intervalMistakes({ startsAt, endsAt }, ['startsAt', 'endsAt']),
    ...(isTimeZone(timeZone) ? [] : [{ path: ['timeZone'], message: 'must be an IANA time zone' }]),
    ...(definition.kind === 'card' ? cardMistakes(definition) : couponMistakes(definition)),
  ];
};

/** A campaign as whoever runs it writes it: texts in one or several languages, and what no visitor may read. */
export const campaignDefinition = /* @__PURE__ */ anyDefinition().check((context) => {
  for (const mistake of mistakes(context.value))
    context.issues.push({ code: 'custom', input: context.value, ...mistake });
});
export type CampaignDefinition = z.infer<typeof campaignDefinition>;
