import * as z from 'zod/mini';

import { byId, id, inLanguage, instant } from './values.ts';

/** What is told of any kind of pass. */
// @__NO_SIDE_EFFECTS__
export const passShape = () => ({
  id,
  campaignId: id,
  /** What a person reads out: digits and capitals, no secret. */
  number: z.string().check(z.regex(/^[0-9A-Z]{6,32}$/)),
  title: z.string(),
  issuedAt: instant,
  validFrom: instant,
  validUntil: z.optional(instant),
  /** The campaign's, by which its days are told. */
  timeZone: z.string(),
  /** Where it counts; everywhere if absent. */
  storeIds: z.optional(z.array(id)),
  /** The campaign that it was claimed in, or the award that it is. */
  from: z.object({ type: z.enum(['claim', 'award']), id }),
  /** Masked: never a whole name or number. */
  holder: z.optional(z.string()),
});

/** Where a visitor came from: the store whose code was scanned, the menu or the poster that led here. */
const source = /* @__PURE__ */ z.strictObject({ storeId: z.optional(id), channel: z.optional(id) });
export type Source = z.infer<typeof source>;

/** What every claim says. */
// @__NO_SIDE_EFFECTS__
export const claimShape = () => ({
  disclosureVersion: id,
  source: z.optional(source),
});

/** How a pass is claimed; each kind has its own body and answer. */
export const claiming = {
  method: 'POST',
  path: '/campaigns/{id}/claims',
  access: 'visitor',
  keyed: true,
  params: byId,
  query: inLanguage,
  status: 201,
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
    'not_eligible',
    'consent_required',
    'limit_reached',
    'sold_out',
  ],
} as const;

/** How one of a visitor's own passes is read; each kind has its own answer. */
export const onePass = {
  method: 'GET',
  path: '/passes/{id}',
  access: 'visitor',
  params: byId,
  query: inLanguage,
  status: 200,
  refusals: ['unauthenticated', 'not_found'],
} as const;
