import * as z from 'zod/mini';

import { sharedShape } from './campaign-shape.ts';
import { cardShape } from './card.ts';
import { checkInDefinition, checkInMistakes } from './check-in-definition.ts';
import { couponShape } from './coupon.ts';
import { localized, secrets } from './definition-shape.ts';
import { drawDefinition, drawMistakes } from './draw-definition.ts';
import { formMistakes } from './form-mistakes.ts';
import type { Mistake } from './mistake.ts';
import { quizDefinition, quizMistakes } from './quiz-definition.ts';
import { isRealDay, line, paragraph } from './values.ts';

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
const anyDefinition = (own?: string) =>
  z.discriminatedUnion('kind', [
    cardDefinition(own),
    couponDefinition(own),
    drawDefinition(own),
    quizDefinition(own),
    checkInDefinition(own),
  ]);

export type CardDefinition = z.infer<ReturnType<typeof cardDefinition>>;
export type CouponDefinition = z.infer<ReturnType<typeof couponDefinition>>;
export type { CheckInDefinition } from './check-in-definition.ts';
export type { DrawDefinition } from './draw-definition.ts';
export type { QuizDefinition } from './quiz-definition.ts';

type AnyDefinition = z.infer<ReturnType<typeof anyDefinition>>;

const isTimeZone = (name: string) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

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

const kindMistakes = (definition: AnyDefinition): readonly Mistake[] => {
  switch (definition.kind) {
    case 'card':
      return cardMistakes(definition);
    case 'coupon':
      return couponMistakes(definition);
    case 'draw':
      return drawMistakes(definition);
    case 'quiz':
      return quizMistakes(definition);
    case 'check-in':
      return checkInMistakes(definition);
  }
};

/** What a single field cannot say: texts in the definition's own language, dates that exist and are in order, a real time zone, and what its kind adds. */
const mistakes = (definition: AnyDefinition): readonly Mistake[] => {
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
