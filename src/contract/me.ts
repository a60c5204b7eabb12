import * as z from 'zod/mini';

import { fieldName } from './claim-form.ts';
import { operation } from './operation.ts';
import { id, inLanguage, instant, language } from './values.ts';
import { identity } from './visitor-session.ts';

/** What is held of one visitor, for their own eyes: phone numbers and addresses of mail are masked even here. */
export const me = z.object({
  visitorId: id,
  identity,
  /** Masked: the number that they signed in with. */
  phone: z.optional(z.string()),
  /** Since when they are known; absent where nothing was ever written down. */
  since: z.optional(instant),
  /** What they filled in, for each card and each parcel that they won. */
  held: z.array(
    z.object({
      /** The card, or the parcel's award. */
      passId: z.optional(id),
      awardId: z.optional(id),
      campaignId: id,
      title: z.string(),
      fields: z.array(z.object({ name: fieldName, label: z.string(), value: z.string() })),
    }),
  ),
  /** What they agreed to, and took back. */
  consents: z.array(
    z.object({
      formId: id,
      version: id,
      campaignId: id,
      title: z.string(),
      url: z.string(),
      /** Without it the card cannot be kept. */
      required: z.boolean(),
      givenAt: instant,
      withdrawnAt: z.optional(instant),
    }),
  ),
  serverTime: instant,
});
export type Me = z.infer<typeof me>;

/** Shows a visitor what is held of them. */
export const getMe = operation({
  method: 'GET',
  path: '/me',
  access: 'visitor',
  query: inLanguage,
  status: 200,
  answer: me,
  refusals: ['unauthenticated'],
});

/**
 * Erases a visitor: what they filled in and agreed to, their number, their events. Their cards are void. What is left is a hashed
 * name, so that limits hold until each campaign ends, and the ledger, in which nobody is named. Every session of theirs ends.
 */
export const eraseMe = operation({
  method: 'DELETE',
  path: '/me',
  access: 'visitor',
  status: 204,
  refusals: ['unauthenticated'],
});

/**
 * Takes a consent back, in all campaigns that it was given in. A card that cannot be kept without it is void, and what was filled
 * in for it is erased. Taken back twice is taken back once; what was never given is not found.
 */
export const withdrawConsent = operation({
  method: 'DELETE',
  path: '/me/consents/{formId}',
  access: 'visitor',
  params: z.strictObject({ formId: id }),
  query: z.strictObject({ lang: z.optional(language) }),
  status: 200,
  answer: me,
  refusals: ['unauthenticated', 'not_found'],
});
