import * as z from 'zod/mini';

import { operation } from './operation.ts';
import { cardPass } from './pass.ts';
import { byId, id, inLanguage, instant } from './values.ts';

/** Where one visitor stands in one campaign; the same words on the wire, in the code and in CSS. */
export const participationState = z.enum(['upcoming', 'open', 'taken', 'ineligible', 'sold-out', 'paused', 'ended']);
export type ParticipationState = z.infer<typeof participationState>;

/** One visitor's state in a card campaign: all that a component needs to draw itself. */
export const cardParticipation = z.object({
  campaignId: id,
  kind: z.literal('card'),
  serverTime: instant,
  disclosureVersion: id,
  state: participationState,
  /** Why a visitor is ineligible, in the words of a problem's `code`. */
  reason: z.optional(z.string()),
  /** When the state will change by itself. */
  nextChangeAt: z.optional(instant),
  /** How many are left, where there is a stock. */
  stockRemaining: z.optional(z.int().check(z.minimum(0))),
  pass: z.optional(cardPass),
});
export type CardParticipation = z.infer<typeof cardParticipation>;

export const participation = z.discriminatedUnion('kind', [cardParticipation]);
export type Participation = z.infer<typeof participation>;

/** Reads where this visitor stands; without a token, where a newcomer would. */
export const getParticipation = operation({
  method: 'GET',
  path: '/campaigns/{id}/participation',
  access: 'visitor-or-none',
  params: byId,
  query: inLanguage,
  status: 200,
  answer: participation,
  refusals: ['unauthenticated', 'not_found'],
});
