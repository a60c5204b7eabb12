import * as z from 'zod/mini';

import { filledFields, givenConsent } from './claim-form.ts';
import { operation } from './operation.ts';
import { byId, id, inLanguage, instant, language, line, pageOf } from './values.ts';

/** A parcel is won, then claimed with a contact, then fulfilled or forfeited; all else is granted at once. */
export const awardState = z.enum(['granted', 'won', 'claimed', 'fulfilled', 'forfeited']);

// @__NO_SIDE_EFFECTS__
const awardShape = () => ({
  id,
  campaignId: id,
  prizeId: id,
  kind: z.enum(['coupon', 'points', 'chance', 'parcel']),
  name: z.string(),
  note: z.optional(z.string()),
  imageUrl: z.optional(z.string()),
  state: awardState,
  wonAt: instant,
  /** The coupon that it is. */
  passId: z.optional(id),
  /** How many points, or chances, it was. */
  points: z.optional(z.int()),
  chances: z.optional(z.int()),
  /** Until when a parcel's winner may leave a contact. */
  claimBy: z.optional(instant),
  /** The campaign's, by which its days are told. */
  timeZone: z.string(),
});

/** A prize that somebody won, as its winner reads it. */
export const award = /* @__PURE__ */ z.object(awardShape());
export type Award = z.infer<typeof award>;

/** Lists what this visitor won, newest first: of one campaign, or of all. */
export const listAwards = operation({
  method: 'GET',
  path: '/awards',
  access: 'visitor',
  query: pageOf({ lang: z.optional(language), campaignId: z.optional(id) }),
  status: 200,
  answer: z.object({ items: z.array(award), nextCursor: z.optional(z.string()) }),
  refusals: ['unauthenticated'],
});

const keyed = ['idempotency_key_missing', 'idempotency_key_reused', 'idempotency_in_flight'] as const;

/** Says where a parcel goes: what the campaign's `fields` ask for, once, and not later than `claimBy`. */
export const leaveContact = operation({
  method: 'POST',
  path: '/awards/{id}/contact',
  access: 'visitor',
  keyed: true,
  params: byId,
  query: inLanguage,
  body: z.strictObject({
    fields: filledFields,
    consents: z.optional(z.array(givenConsent).check(z.maxLength(10))),
  }),
  status: 200,
  answer: award,
  refusals: ['unauthenticated', 'not_found', ...keyed, 'consent_required', 'state_conflict', 'expired'],
});

/** A parcel as whoever sends it reads it: with its winner's contact, in full. */
export const parcel = /* @__PURE__ */ z.object({
  ...awardShape(),
  contact: z.optional(filledFields),
  /** Who won it, masked, where they are known. */
  holder: z.optional(z.string()),
  /** What was said when it was fulfilled or forfeited. */
  reason: z.optional(z.string()),
});
export type Parcel = z.infer<typeof parcel>;

/** Lists a campaign's parcels, newest first, with the contacts that were left. */
export const listParcels = operation({
  method: 'GET',
  path: '/campaigns/{id}/parcels',
  access: 'admin',
  params: byId,
  query: pageOf({ lang: z.optional(language), state: z.optional(awardState) }),
  status: 200,
  answer: z.object({ items: z.array(parcel), nextCursor: z.optional(z.string()) }),
  refusals: ['unauthenticated', 'forbidden', 'not_found'],
});

/** The end of a parcel, by whoever runs the campaigns, with what is to be said of it. */
// @__NO_SIDE_EFFECTS__
const parcelEnd = <const Path extends `/${string}`>(path: Path) =>
  operation({
    method: 'POST',
    path,
    access: 'admin',
    keyed: true,
    params: byId,
    query: inLanguage,
    body: z.strictObject({ reason: line }),
    status: 200,
    answer: parcel,
    refusals: ['unauthenticated', 'forbidden', 'not_found', ...keyed, 'state_conflict'],
  });

/** Says that a claimed parcel was sent or handed over, and by what. */
export const fulfilAward = /* @__PURE__ */ parcelEnd('/awards/{id}/fulfil');

/** Takes a parcel that is won or claimed back, with the reason. One that nobody claimed by its date is forfeited by itself. */
export const forfeitAward = /* @__PURE__ */ parcelEnd('/awards/{id}/forfeit');
