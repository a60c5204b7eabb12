import * as z from 'zod/mini';

import { cardShape, sharedShape } from './campaign.ts';
import { isRealDay, language, line, paragraph } from './values.ts';

/** A text in one language (the definition's own) or in several, its own among them: `"茶友卡"` or `{ "zh-CN": "茶友卡", "en": "Tea card" }`. */
// @__NO_SIDE_EFFECTS__
const localized = <T extends z.ZodMiniType<string>>(text: T, own: string | undefined) => {
  const isInOwn = (texts: object) => own === undefined || Object.keys(texts).includes(own);
  return z.union([text, z.record(language, text).check(z.refine(isInOwn, 'must be there in the language of lang'))]);
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
    /** The language that texts are in, and fall back to. */
    lang: language,
    /** Where nobody decided otherwise a campaign runs, and its dates alone open and close it. */
    status: z.optional(z.enum(['draft', 'running', 'paused', 'ended'])),
  });
};

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

/** What a single field cannot say: texts in the definition's own language, dates that exist and are in order, a real time zone, fields and documents named once, levels that rise from zero, benefits of levels that exist. */
const mistakes = (definition: z.infer<ReturnType<typeof cardDefinition>>): readonly Mistake[] => {
  const texts = cardDefinition(definition.lang).safeParse(definition).error?.issues ?? [];
  const found: Mistake[] = texts.map(({ path, message }) => ({ path, message }));
  for (const field of ['startsAt', 'endsAt'] as const)
    if (!isRealDay(definition[field])) found.push({ path: [field], message: 'must be a day of the calendar' });
  if (Date.parse(definition.endsAt) <= Date.parse(definition.startsAt))
    found.push({ path: ['endsAt'], message: 'must be later than startsAt' });
  if (!isTimeZone(definition.timeZone)) found.push({ path: ['timeZone'], message: 'must be an IANA time zone' });
  definition.fields?.forEach(({ name, type, options }, index, fields) => {
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
  definition.consentForms?.forEach(({ id }, index, forms) => {
    if (forms.findIndex((form) => form.id === id) < index)
      found.push({ path: ['consentForms', index, 'id'], message: 'must be the id of one form' });
  });
  definition.levels.forEach((level, index, levels) => {
    const before = levels[index - 1];
    if (before ? level.threshold <= before.threshold : level.threshold !== 0)
      found.push({
        path: ['levels', index, 'threshold'],
        message: before ? 'must be above the level before' : 'must be 0',
      });
  });
  definition.benefits.forEach((benefit, index) => {
    if (benefit.levelId !== undefined && !definition.levels.some((level) => level.id === benefit.levelId))
      found.push({ path: ['benefits', index, 'levelId'], message: 'must be one of levels' });
  });
  return found;
};

/** A campaign as whoever runs it writes it: texts in one or several languages, and what no visitor may read. */
export const campaignDefinition = /* @__PURE__ */ cardDefinition().check((context) => {
  for (const mistake of mistakes(context.value))
    context.issues.push({ code: 'custom', input: context.value, ...mistake });
});
export type CampaignDefinition = z.infer<typeof campaignDefinition>;
