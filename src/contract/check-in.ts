import * as z from 'zod/mini';

import { award } from './award.ts';
import { oneCampaign, readShape } from './campaign-shape.ts';
import { givenConsent } from './claim-form.ts';
import { operation } from './operation.ts';
import { oneParticipation, standingShape } from './participation-shape.ts';
import { claimShape } from './pass-shape.ts';
import { prizeShape, winningShape } from './prize.ts';
import { byId, day, id, inLanguage, instant, language, url } from './values.ts';

type Text = z.ZodMiniType;
type ObjectSchema = typeof z.object | typeof z.strictObject;

const upTo = (most: number) => z.int().check(z.minimum(1), z.maximum(most));
const count = /* @__PURE__ */ z.int().check(z.minimum(0));

/** What a check-in adds to a campaign: how one shows to be there, how its days are counted, and what they bring. */
// @__NO_SIDE_EFFECTS__
export const checkInShape = <Short extends Text>(object: ObjectSchema, short: Short) => ({
  kind: z.literal('check-in'),
  /** `none`: a tap is enough. `store_code`: by the code that a store shows. `location`: by where the phone is, or by the store's code where it shows one. */
  proof: z.enum(['none', 'store_code', 'location']),
  /** What each store shows: a poster whose code stays, until its `edition` is another; or a screen whose code changes every minute. */
  storeCodes: z.optional(
    z
      .array(
        z.discriminatedUnion('type', [
          object({ storeId: id, type: z.literal('fixed'), edition: upTo(999) }),
          object({ storeId: id, type: z.literal('rotating') }),
        ]),
      )
      .check(z.minLength(1), z.maxLength(500)),
  ),
  /** What is agreed to before a place is looked at. */
  placeConsent: z.optional(object({ id, version: id, title: short, text: z.optional(short), url })),
  /** After so many days of checking in a row it begins again at the first. */
  cycleDays: upTo(366),
  /** How many days may be missed in a cycle and break no row; none where absent. */
  forgiveDays: z.optional(z.int().check(z.minimum(0), z.maximum(30))),
  prizes: z.array(prizeShape(object, short)).check(z.minLength(1), z.maxLength(12)),
  /** `day`: each time that day of the cycle is reached. `streak`: once, at so many days in a row. */
  rewards: z
    .array(
      z.discriminatedUnion('type', [
        object({ type: z.literal('day'), day: upTo(366), prizeId: id }),
        object({ type: z.literal('streak'), days: upTo(3660), prizeId: id }),
      ]),
    )
    .check(z.minLength(1), z.maxLength(400)),
  ...winningShape(object, short),
});

/** A check-in's campaign as a visitor reads it. */
export const checkInCampaign = z.object({
  ...readShape(),
  ...checkInShape(z.object, z.string()),
});
export type CheckInCampaign = z.infer<typeof checkInCampaign>;

/** A visitor's check-in of one day. */
export const checkIn = /* @__PURE__ */ z.object({
  id,
  campaignId: id,
  /** The day of the campaign's calendar that it counts for. */
  day,
  at: instant,
  /** How many days in a row it made, and which day of the cycle it was, from 1. */
  streak: upTo(3660),
  cycleDay: upTo(366),
  /** Where it was, where that was shown or said. */
  storeId: z.optional(id),
  /** What it brought. */
  awards: z.array(award),
});
export type CheckIn = z.infer<typeof checkIn>;

/** What a day to come brings to who comes on every day until then. */
const ahead = /* @__PURE__ */ z.object({
  day,
  streak: upTo(3660),
  cycleDay: upTo(366),
  prizeIds: z.array(id),
});
export type Ahead = z.infer<typeof ahead>;

/** What became of a day: `forgiven` is one that was missed and broke no row. Days before the first check-in are not told of. */
export const checkInDay = /* @__PURE__ */ z.object({ day, state: z.enum(['done', 'missed', 'forgiven']) });
export type CheckInDay = z.infer<typeof checkInDay>;

/** One visitor's state in a check-in. It is `taken` once today's is done. */
export const checkInParticipation = z.object({
  ...standingShape(),
  kind: z.literal('check-in'),
  /** Which day it is where the campaign is; a phone may think otherwise. */
  day,
  today: z.optional(checkIn),
  /** This month's days, oldest first. */
  days: z.array(checkInDay),
  /** How many days in a row it is now, and which day of the cycle was the last of them; 0 where the next begins anew. */
  streak: count,
  cycleDay: count,
  /** What the coming days bring, from today on where it is not done yet: those that bring something, the next twelve. */
  ahead: z.array(ahead),
  /** The document on places was agreed to, in its version of now. */
  isPlaceAgreed: z.optional(z.boolean()),
  /** What this visitor won here, newest first: the newest twenty. */
  awards: z.array(award),
});
export type CheckInParticipation = z.infer<typeof checkInParticipation>;

/** How a check-in's campaign is read by who knows that it is one. */
export const getCheckInCampaign = operation({ ...oneCampaign, answer: checkInCampaign });
export const getCheckInParticipation = operation({ ...oneParticipation, answer: checkInParticipation });

/** What a store shows as its code: 12 digits, of which the first four say which it is. */
export const storeCode = /* @__PURE__ */ z.string().check(z.regex(/^\d{12}$/));

/** What shows that somebody is there. A place is in degrees, `accuracy` in metres; phones in China often give another datum than WGS-84. */
export const proof = /* @__PURE__ */ z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('none') }),
  z.strictObject({ type: z.literal('store_code'), code: storeCode }),
  z.strictObject({
    type: z.literal('location'),
    lat: z.number().check(z.minimum(-90), z.maximum(90)),
    lng: z.number().check(z.minimum(-180), z.maximum(180)),
    accuracy: z.number().check(z.minimum(0), z.maximum(1e8)),
    datum: z.optional(z.enum(['WGS-84', 'GCJ-02', 'BD-09'])),
  }),
]);
export type Proof = z.infer<typeof proof>;

/** Checks in, once a day: the day is the backend's, where the campaign is. What it brings is the visitor's with it. A place is held against the stores and kept by nobody. */
export const createCheckIn = operation({
  method: 'POST',
  path: '/campaigns/{id}/check-ins',
  access: 'visitor',
  keyed: true,
  params: byId,
  query: inLanguage,
  body: z.strictObject({
    ...claimShape(),
    proof,
    /** What was agreed to before the place was looked at. */
    consents: z.optional(z.array(givenConsent).check(z.maxLength(10))),
  }),
  status: 201,
  answer: checkIn,
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
    // Points that are won need the card that they go to, and room on it.
    'not_eligible',
    'state_conflict',
    'already_checked_in',
    // They were erased, and had checked in.
    'limit_reached',
    'consent_required',
    // Of a store's code: of no store, of one that does not count here, and no longer shown.
    'store_code_invalid',
    'wrong_store',
    'code_stale',
    // Of a place: told too roughly to say, and too far from every store (`nearest` names one).
    'place_unclear',
    'outside_area',
  ],
});

/** A month of the calendar: `2026-11`. */
const month = /* @__PURE__ */ z.string().check(z.regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/));

/** A month of this visitor's days, and what those to come bring; without a token those of a newcomer. */
export const checkInMonth = z.object({ month, days: z.array(checkInDay), ahead: z.array(ahead), serverTime: instant });
export type CheckInMonth = z.infer<typeof checkInMonth>;

/** Lists the days of a month: this month's unless said. */
export const listCheckIns = operation({
  method: 'GET',
  path: '/campaigns/{id}/check-ins',
  access: 'visitor-or-none',
  params: byId,
  query: z.strictObject({ month: z.optional(month), lang: z.optional(language) }),
  status: 200,
  answer: checkInMonth,
  refusals: ['unauthenticated', 'not_found'],
});

/** What a store shows: the code of its poster, or the next ones of its screen, each from when until when it is to be shown. */
export const storeCodes = z.discriminatedUnion('type', [
  z.object({ type: z.literal('fixed'), storeId: id, storeName: z.string(), code: storeCode, serverTime: instant }),
  z.object({
    type: z.literal('rotating'),
    storeId: id,
    storeName: z.string(),
    codes: z.array(z.object({ code: storeCode, from: instant, until: instant })),
    serverTime: instant,
  }),
]);
export type StoreCodes = z.infer<typeof storeCodes>;

/** Reads what the asker's store shows: of a screen the code of now and so many after it, so that it goes on without a network for a while. */
export const getStoreCodes = operation({
  method: 'GET',
  path: '/campaigns/{id}/store-codes',
  access: 'staff',
  params: byId,
  query: z.strictObject({
    /** How many codes beside that of now: 10 unless said. */
    ahead: z.optional(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(60))),
    lang: z.optional(language),
  }),
  status: 200,
  answer: storeCodes,
  // `wrong_store`: that store shows none for this campaign.
  refusals: ['unauthenticated', 'forbidden', 'not_found', 'wrong_store'],
});

/** A check-in's campaign and where a visitor stands in it. */
export interface CheckInKnown {
  readonly campaign: CheckInCampaign;
  readonly participation: CheckInParticipation;
}
