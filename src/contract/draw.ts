import * as z from 'zod/mini';

import { award } from './award.ts';
import { oneCampaign, readShape } from './campaign-shape.ts';
import { operation } from './operation.ts';
import { oneParticipation, standingShape } from './participation-shape.ts';
import { claimShape } from './pass-shape.ts';
import { prizeShape, winningShape } from './prize.ts';
import { byId, id, inLanguage, instant, language, pageOf } from './values.ts';

type Text = z.ZodMiniType;
type ObjectSchema = typeof z.object | typeof z.strictObject;

const upTo = (most: number) => z.int().check(z.minimum(1), z.maximum(most));

/** What a draw adds to a campaign: what can be won and how, how often one may draw, and what the winner of a parcel is asked. */
// @__NO_SIDE_EFFECTS__
export const drawShape = <Short extends Text>(object: ObjectSchema, short: Short) => ({
  kind: z.literal('draw'),
  /** `odds`: each draw stands for itself. `pool`: so many tickets, shuffled beforehand, every prize among them. */
  mode: z.enum(['odds', 'pool']),
  /** How many tickets a pool has, blanks among them. */
  tickets: z.optional(upTo(100_000)),
  prizes: z.array(prizeShape(object, short)).check(z.minLength(1), z.maxLength(12)),
  /** How often a visitor may draw: on a day of the calendar, and in all; what is granted comes on top, and is all where both are absent. */
  chances: object({ perDay: z.optional(upTo(1000)), total: z.optional(upTo(1000)) }),
  ...winningShape(object, short),
});

/** 32 bytes in lowercase hex. */
const hex = /* @__PURE__ */ z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** A draw's seed, in lowercase hex: nobody reads it before the end. */
export const seed = hex;

/** A draw as a visitor reads it. */
export const drawCampaign = z.object({
  ...readShape(),
  ...drawShape(z.object, z.string()),
  /** SHA-256 of the seed, told before anybody draws. */
  commitment: hex,
});
export type DrawCampaign = z.infer<typeof drawCampaign>;

/** A visitor's own word in each draw: 22 of base64url, which is 128 random bits. */
const clientNonce = /* @__PURE__ */ z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/));

const ordinal = /* @__PURE__ */ z.int().check(z.minimum(1));

// @__NO_SIDE_EFFECTS__
const drawnShape = () => ({
  id,
  campaignId: id,
  /** Which of the campaign's draws it is, and which of this visitor's, from 1. */
  seq: ordinal,
  n: ordinal,
  at: instant,
  /** All that is needed, with the seed, to work out what it had to come to. */
  proof: z.object({
    commitment: hex,
    visitorHash: hex,
    clientNonce,
    oddsVersion: ordinal,
    /** The prize that was rolled, where one was: what is won unless it was out. */
    rolled: z.optional(id),
  }),
});

/** One draw, and what it came to. */
export const draw = /* @__PURE__ */ z.discriminatedUnion('outcome', [
  z.object({ ...drawnShape(), outcome: z.literal('none') }),
  z.object({ ...drawnShape(), outcome: z.literal('prize'), prizeId: id, award }),
]);
export type Draw = z.infer<typeof draw>;

/** One visitor's state in a draw. It is `taken` while they have no chance left. */
export const drawParticipation = z.object({
  ...standingShape(),
  kind: z.literal('draw'),
  chances: z.object({
    left: z.int().check(z.minimum(0)),
    /** When there will be more by themselves. */
    nextAt: z.optional(instant),
  }),
  lastDraw: z.optional(draw),
  /** What this visitor won here, newest first: the newest twenty. */
  awards: z.array(award),
});
export type DrawParticipation = z.infer<typeof drawParticipation>;

/** How a draw's campaign is read by who knows that it is one. */
export const getDrawCampaign = operation({ ...oneCampaign, answer: drawCampaign });
export const getDrawParticipation = operation({ ...oneParticipation, answer: drawParticipation });

/** Draws once. What it comes to is decided here and by nobody else; a coupon, points or chances that are won are the visitor's with it. */
export const createDraw = operation({
  method: 'POST',
  path: '/campaigns/{id}/draws',
  access: 'visitor',
  keyed: true,
  params: byId,
  query: inLanguage,
  body: z.strictObject({ ...claimShape(), clientNonce }),
  status: 201,
  answer: draw,
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
    'no_chances',
    'sold_out',
    // A card that can hold no more points.
    'state_conflict',
  ],
});

/** Lists this visitor's own draws, newest first. */
export const listDraws = operation({
  method: 'GET',
  path: '/campaigns/{id}/draws',
  access: 'visitor',
  params: byId,
  query: pageOf({ lang: z.optional(language) }),
  status: 200,
  answer: z.object({ items: z.array(draw), nextCursor: z.optional(z.string()) }),
  refusals: ['unauthenticated', 'not_found'],
});

/** Somebody who won, masked: nobody is to be known by it. */
export const winner = z.object({
  id,
  /** `138****6027`; absent for a guest. */
  holder: z.optional(z.string()),
  prizeId: id,
  name: z.string(),
  note: z.optional(z.string()),
  at: instant,
});
export type Winner = z.infer<typeof winner>;

/** Lists who won, newest first. */
export const listWinners = operation({
  method: 'GET',
  path: '/campaigns/{id}/winners',
  access: 'public',
  params: byId,
  query: pageOf({ lang: z.optional(language) }),
  status: 200,
  answer: z.object({ items: z.array(winner), nextCursor: z.optional(z.string()), serverTime: instant }),
  refusals: ['not_found'],
});

/** What counted from one draw on: in the order in which it is walked. */
const table = z.object({
  oddsVersion: ordinal,
  fromSeq: ordinal,
  entries: z.array(
    z.object({
      prizeId: id,
      odds: z.int().check(z.minimum(0)),
      total: z.optional(z.int()),
      fallback: z.optional(id),
    }),
  ),
});

/** A draw that is over, for whoever wants to work out every outcome anew: its seed, what counted, and page by page each draw. */
export const audit = z.object({
  campaignId: id,
  mode: z.enum(['odds', 'pool']),
  tickets: z.optional(ordinal),
  seed: hex,
  commitment: hex,
  tables: z.array(table),
  /** Oldest first. */
  draws: z.array(
    z.object({
      seq: ordinal,
      visitorHash: hex,
      n: ordinal,
      clientNonce,
      oddsVersion: ordinal,
      rolled: z.optional(id),
      /** What was won, where anything was. */
      prizeId: z.optional(id),
    }),
  ),
  /** How many there are in all. */
  count: z.int(),
  nextCursor: z.optional(z.string()),
});
export type Audit = z.infer<typeof audit>;

/** Tells how every draw came about, once the campaign is over; before that it is refused, and the seed is nobody's to read. */
export const getAudit = operation({
  method: 'GET',
  path: '/campaigns/{id}/audit',
  access: 'public',
  params: byId,
  query: z.strictObject({
    /** The `seq` that the last page ended with. */
    cursor: z.optional(z.coerce.number().check(z.int(), z.minimum(1))),
    limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1000))),
  }),
  status: 200,
  answer: audit,
  refusals: ['not_found', 'state_conflict'],
});

/** A draw's campaign and where a visitor stands in it. */
export interface DrawKnown {
  readonly campaign: DrawCampaign;
  readonly participation: DrawParticipation;
}
