import * as z from 'zod/mini';

import { cardShape, sharedShape } from './campaign.ts';
import { language, line, paragraph } from './values.ts';

/** A text in one language (the definition's own) or in several: `"茶友卡"` or `{ "zh-CN": "茶友卡", "en": "Tea card" }`. */
// @__NO_SIDE_EFFECTS__
const localized = <T extends z.ZodMiniType<string>>(text: T) => z.union([text, z.record(language, text)]);

const short = localized(line);
const long = localized(paragraph);

const isTimeZone = (name: string) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

/** What a single field cannot say: dates in order, a real time zone, levels that rise from zero, benefits of levels that exist. */
const mistakes = (definition: z.infer<typeof cardDefinition>): { path: (string | number)[]; message: string }[] => {
  const found = [];
  if (definition.endsAt <= definition.startsAt)
    found.push({ path: ['endsAt'], message: 'must be later than startsAt' });
  if (!isTimeZone(definition.timeZone)) found.push({ path: ['timeZone'], message: 'must be an IANA time zone' });
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

const cardDefinition = z.strictObject({
  ...sharedShape(z.strictObject, short, long),
  ...cardShape(z.strictObject, short, long),
  /** The language that texts are in, and fall back to. */
  lang: language,
  /** Where nobody decided otherwise a campaign runs, and its dates alone open and close it. */
  status: z.optional(z.enum(['draft', 'running', 'paused', 'ended'])),
});

/** A campaign as whoever runs it writes it: texts in one or several languages, and what no visitor may read. */
export const campaignDefinition = cardDefinition.check((context) => {
  for (const mistake of mistakes(context.value))
    context.issues.push({ code: 'custom', input: context.value, ...mistake });
});
export type CampaignDefinition = z.infer<typeof campaignDefinition>;
