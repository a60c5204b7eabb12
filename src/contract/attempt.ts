import * as z from 'zod/mini';

import { award } from './award.ts';
import { operation } from './operation.ts';
import { claimShape } from './pass-shape.ts';
import { byId, day, id, inLanguage, instant, language } from './values.ts';

const ordinal = /* @__PURE__ */ z.int().check(z.minimum(1));
const count = /* @__PURE__ */ z.int().check(z.minimum(0));

/** A picture: where it is, what it shows without giving anything away, and its size in pixels, for which room is kept. */
export const shownPicture = /* @__PURE__ */ z.object({
  imageUrl: z.string(),
  alt: z.string(),
  width: ordinal,
  height: ordinal,
});
export type ShownPicture = z.infer<typeof shownPicture>;

// @__NO_SIDE_EFFECTS__
const askedShape = () => ({ text: z.string(), picture: z.optional(shownPicture) });

/** What is asked, as whoever is to answer it reads it. */
export const question = /* @__PURE__ */ z.discriminatedUnion('kind', [
  /** Answered in one's own words. */
  z.object({ ...askedShape(), kind: z.literal('text') }),
  /** Answered by one of several; their ids count for this attempt alone, and `tried` are those that were wrong. */
  z.object({
    ...askedShape(),
    kind: z.literal('choice'),
    options: z.array(z.object({ id, text: z.optional(z.string()), picture: z.optional(shownPicture) })),
    tried: z.array(id),
  }),
  /** Answered by a tap on the picture. */
  z.object({ ...askedShape(), kind: z.literal('spot'), picture: shownPicture }),
  /** Answered by so many characters out of a tray. */
  z.object({ ...askedShape(), kind: z.literal('letters'), tray: z.array(z.string()), length: ordinal }),
]);
export type Question = z.infer<typeof question>;

/** A place in a picture, from its upper left corner: 0 to 1. */
const part = /* @__PURE__ */ z.number().check(z.minimum(0), z.maximum(1));
export const point = /* @__PURE__ */ z.object({ x: part, y: part });
export type Point = z.infer<typeof point>;

/** What was right, told once it may be known. */
export const solution = /* @__PURE__ */ z.object({
  answer: z.string(),
  explanation: z.optional(z.string()),
  /** The option that it was, by its id in the attempt. */
  optionId: z.optional(id),
  /** Where in the picture it was: the corners of a region. */
  region: z.optional(z.array(point)),
});
export type Solution = z.infer<typeof solution>;

/** A visitor's attempt at one level: there is one, and it ends when it is cleared, when no try is left, or at `endsAt`. */
export const attempt = /* @__PURE__ */ z.object({
  id,
  campaignId: id,
  /** Which level it is, from 1, and of a daily quiz of which day. */
  level: ordinal,
  day: z.optional(day),
  state: z.enum(['open', 'cleared', 'failed']),
  openedAt: instant,
  endsAt: z.optional(instant),
  triesLeft: count,
  /** The hints that were taken, how many are left, and when the next may be taken where one has to wait for it. */
  hints: z.array(z.string()),
  hintsLeft: count,
  nextHintAt: z.optional(instant),
  question,
  /** Told to who was right. */
  solution: z.optional(solution),
  serverTime: instant,
});
export type Attempt = z.infer<typeof attempt>;

const keyed = ['idempotency_key_missing', 'idempotency_key_reused', 'idempotency_in_flight'] as const;

/** Opens the level that is next, from when its time runs; one that is open already is answered as it is. */
export const createAttempt = operation({
  method: 'POST',
  path: '/campaigns/{id}/attempts',
  access: 'visitor',
  keyed: true,
  params: byId,
  query: inLanguage,
  body: z.strictObject(claimShape()),
  status: 201,
  answer: attempt,
  refusals: [
    'unauthenticated',
    'not_found',
    ...keyed,
    'not_started',
    'paused',
    'ended',
    'disclosure_changed',
    'identity_required',
    'not_eligible',
    // Today's is done, or the chain is.
    'limit_reached',
  ],
});

/** Reads one of this visitor's own attempts as it is now. */
export const getAttempt = operation({
  method: 'GET',
  path: '/attempts/{id}',
  access: 'visitor',
  params: byId,
  query: inLanguage,
  status: 200,
  answer: attempt,
  refusals: ['unauthenticated', 'not_found'],
});

// No control character: neither a line's end nor a NUL is part of a word.
const typed = /* @__PURE__ */ z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(100), z.regex(/^[ -~\u00a0-\ud7ff\ue000-\u{10ffff}]*$/u));

/** An answer: as the question's kind has it. */
export const answer = /* @__PURE__ */ z.union([
  z.strictObject({ text: typed }),
  z.strictObject({ optionId: id }),
  z.strictObject({ x: part, y: part }),
  z.strictObject({
    letters: z.array(z.string().check(z.minLength(1), z.maxLength(16))).check(z.minLength(1), z.maxLength(20)),
  }),
]);
export type Answer = z.infer<typeof answer>;

/** What became of an answer. */
export const verdict = /* @__PURE__ */ z.object({
  correct: z.boolean(),
  /** As it is from then on. */
  attempt,
  /** What it won: for the answer, for being the first through, for having come through. */
  awards: z.array(award),
});
export type Verdict = z.infer<typeof verdict>;

/** Answers a level. It counts as it comes in: what comes too late is `attempt_over`, and what is no answer to the question uses up no try. */
export const createAnswer = operation({
  method: 'POST',
  path: '/attempts/{id}/answers',
  access: 'visitor',
  keyed: true,
  params: byId,
  query: inLanguage,
  body: answer,
  status: 200,
  answer: verdict,
  refusals: [
    'unauthenticated',
    'not_found',
    ...keyed,
    'paused',
    'ended',
    'attempt_over',
    // Points that are won need the card that they go to, and room on it.
    'not_eligible',
    'state_conflict',
  ],
});

/** Takes the next hint, for what it costs. */
export const takeHint = operation({
  method: 'POST',
  path: '/attempts/{id}/hints',
  access: 'visitor',
  keyed: true,
  params: byId,
  query: inLanguage,
  body: z.strictObject({}),
  status: 200,
  answer: attempt,
  // `not_started`: it has to be waited for. `no_chances`: there is none left, or no try to pay it with.
  refusals: ['unauthenticated', 'not_found', ...keyed, 'paused', 'ended', 'attempt_over', 'not_started', 'no_chances'],
});

/** A level that is over for everybody: what was asked, what was right, and how it went. */
export const pastLevel = z.object({
  level: ordinal,
  day: z.optional(day),
  text: z.string(),
  picture: z.optional(shownPicture),
  answer: z.string(),
  explanation: z.optional(z.string()),
  region: z.optional(z.array(point)),
  /** The option that was right, where it is a picture. */
  optionPicture: z.optional(shownPicture),
  /** How many opened it, and how many of them were right. */
  opened: count,
  cleared: count,
});
export type PastLevel = z.infer<typeof pastLevel>;

/** Tells of a past day, or of a chain's level once the campaign is over; before that it is refused, and nobody's to read. */
export const getPastLevel = operation({
  method: 'GET',
  path: '/campaigns/{id}/answers/{level}',
  access: 'public',
  params: z.strictObject({
    id,
    /** A day (`2026-11-25`) or a level (`3`). */
    level: z.string().check(z.regex(/^(\d{1,3}|\d{4}-\d\d-\d\d)$/)),
  }),
  query: z.strictObject({ lang: z.optional(language) }),
  status: 200,
  answer: pastLevel,
  refusals: ['not_found', 'state_conflict'],
});
