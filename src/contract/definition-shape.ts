import * as z from 'zod/mini';

import { language } from './values.ts';

/** A text in one language (the definition's own) or in several, its own among them: `"茶友卡"` or `{ "zh-CN": "茶友卡", "en": "Tea card" }`. */
// @__NO_SIDE_EFFECTS__
export const localized = <T extends z.ZodMiniType<string>>(text: T, own: string | undefined) => {
  const isInOwn = (texts: object) => own === undefined || Object.keys(texts).includes(own);
  return z.union([text, z.record(language, text).check(z.refine(isInOwn, 'must be there in the language of lang'))]);
};

/** What only whoever runs a campaign reads of it. */
export const secrets = {
  /** The language that texts are in, and fall back to. */
  lang: language,
  /** Where nobody decided otherwise a campaign runs, and its dates alone open and close it. */
  status: z.optional(z.enum(['draft', 'running', 'paused', 'ended'])),
};
