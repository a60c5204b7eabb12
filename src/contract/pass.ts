import * as z from 'zod/mini';

import { filledFields, givenConsent } from './claim-form.ts';
import { operation } from './operation.ts';
import { byId, id, inLanguage, instant, language, pageOf } from './values.ts';

const points = /* @__PURE__ */ z.int().check(z.minimum(0));

const state = z.enum(['active', 'blocked', 'expired', 'voided']);

/** A member card: used many times. */
export const cardPass = z.object({
  id,
  kind: z.literal('card'),
  campaignId: id,
  /** What a person reads out: digits and capitals, no secret. */
  number: z.string().check(z.regex(/^[0-9A-Z]{6,32}$/)),
  title: z.string(),
  state,
  issuedAt: instant,
  validFrom: instant,
  validUntil: z.optional(instant),
  /** Where it counts; everywhere if absent. */
  storeIds: z.optional(z.array(id)),
  from: z.object({ type: z.enum(['claim']), id }),
  /** Masked: never a whole name or number. */
  holder: z.optional(z.string()),
  levelId: id,
  /** What can be spent now, and what was ever earned (which decides the level). */
  points: z.object({ balance: points, earned: points }),
});
export type CardPass = z.infer<typeof cardPass>;

/** What a visitor holds. */
export const pass = z.discriminatedUnion('kind', [cardPass]);
export type Pass = z.infer<typeof pass>;

/** Issues this visitor's pass. One card a visitor, however often and from wherever it is asked for. */
export const createClaim = operation({
  method: 'POST',
  path: '/campaigns/{id}/claims',
  access: 'visitor',
  keyed: true,
  params: byId,
  query: inLanguage,
  body: z.strictObject({
    disclosureVersion: id,
    /** What the campaign's `fields` ask for. */
    fields: z.optional(filledFields),
    /** The consents given; none that is not named here was. */
    consents: z.optional(z.array(givenConsent).check(z.maxLength(10))),
    /** Where the visitor came from: the store whose code was scanned, the menu or the poster that led here. */
    source: z.optional(z.strictObject({ storeId: z.optional(id), channel: z.optional(id) })),
  }),
  status: 201,
  answer: pass,
  refusals: [
    'unauthenticated',
    'not_found',
    'idempotency_key_missing',
    'idempotency_key_reused',
    'idempotency_in_flight',
    'not_started',
    'paused',
    'ended',
    'disclosure_changed',
    'identity_required',
    'consent_required',
    'limit_reached',
    'sold_out',
  ],
});

/** Lists what this visitor holds, newest first. */
export const listPasses = operation({
  method: 'GET',
  path: '/passes',
  access: 'visitor',
  query: pageOf({ lang: z.optional(language), state: z.optional(state) }),
  status: 200,
  answer: z.object({ items: z.array(pass), nextCursor: z.optional(z.string()) }),
  refusals: ['unauthenticated'],
});

/** Reads one of this visitor's passes; somebody else's is not found. */
export const getPass = operation({
  method: 'GET',
  path: '/passes/{id}',
  access: 'visitor',
  params: byId,
  query: inLanguage,
  status: 200,
  answer: pass,
  refusals: ['unauthenticated', 'not_found'],
});
