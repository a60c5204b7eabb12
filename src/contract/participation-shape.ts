import * as z from 'zod/mini';

import { operation } from './operation.ts';
import { byId, id, ids, inLanguage, instant, language } from './values.ts';

/** Where one visitor stands in one campaign; the same words on the wire, in the code and in CSS. */
export const participationState = z.enum(['upcoming', 'open', 'taken', 'ineligible', 'sold-out', 'paused', 'ended']);
export type ParticipationState = z.infer<typeof participationState>;

/** What is told of any kind of campaign. */
// @__NO_SIDE_EFFECTS__
export const standingShape = () => ({
  campaignId: id,
  serverTime: instant,
  disclosureVersion: id,
  state: participationState,
  /** Why a visitor is ineligible, in the words of a problem's `code`. */
  reason: z.optional(z.string()),
  /** When the state will change by itself. */
  nextChangeAt: z.optional(instant),
  /** How many are left, where there is a stock. */
  stockRemaining: z.optional(z.int().check(z.minimum(0))),
});

/** How one participation is read; each kind has its own answer. */
export const oneParticipation = {
  method: 'GET',
  path: '/campaigns/{id}/participation',
  access: 'visitor-or-none',
  params: byId,
  query: inLanguage,
  status: 200,
  refusals: ['unauthenticated', 'not_found'],
} as const;

/** How several are read at once; those of campaigns that are not there are left out. */
export const severalParticipations = {
  method: 'GET',
  path: '/participations',
  access: 'visitor-or-none',
  query: z.strictObject({ ids, lang: z.optional(language) }),
  status: 200,
  refusals: ['unauthenticated'],
} as const;

/** Several participations as they came, for whoever holds one of them against its own kind. */
export const participationsAsTheyAre = operation({
  ...severalParticipations,
  answer: z.object({ items: z.array(z.unknown()), serverTime: instant }),
});
