import * as z from 'zod/mini';

import { attempt } from './attempt.ts';
import { award } from './award.ts';
import { oneCampaign, readShape } from './campaign-shape.ts';
import { operation } from './operation.ts';
import { oneParticipation, standingShape } from './participation-shape.ts';
import { prizeShape, winningShape } from './prize.ts';
import { day, id } from './values.ts';

type Text = z.ZodMiniType;
type ObjectSchema = typeof z.object | typeof z.strictObject;

const upTo = (most: number) => z.int().check(z.minimum(1), z.maximum(most));

/** What a quiz adds to a campaign: how it is played, and what can be won by it. What is asked is told only in an attempt. */
// @__NO_SIDE_EFFECTS__
export const quizShape = <Short extends Text>(object: ObjectSchema, short: Short) => ({
  kind: z.literal('quiz'),
  /** `daily`: a picture for each day. `chain`: one level after the other, and whoever loses one is out. */
  mode: z.enum(['daily', 'chain']),
  /** How many answers a visitor has to each. */
  triesPerLevel: upTo(20),
  /** How long there is to answer, from when it is first seen, by the server's clock. */
  secondsPerLevel: z.optional(z.int().check(z.minimum(5), z.maximum(86_400))),
  /** What a hint costs: one of the tries, never the last; or so many seconds from the start, or from the hint before. */
  hintCost: z.optional(
    z.discriminatedUnion('type', [
      object({ type: z.literal('try') }),
      object({ type: z.literal('wait'), seconds: upTo(3600) }),
    ]),
  ),
  prizes: z.array(prizeShape(object, short)).check(z.maxLength(12)),
  /** What each right answer wins. */
  correctPrizeId: z.optional(id),
  /** Of a chain: what the first to clear all levels wins, and what everybody does who clears them. */
  firstClearPrizeId: z.optional(id),
  survivorPrizeId: z.optional(id),
  ...winningShape(object, short),
});

/** A quiz as a visitor reads it. */
export const quizCampaign = z.object({
  ...readShape(),
  ...quizShape(z.object, z.string()),
  /** How many levels a chain has, or a daily quiz days. */
  levels: upTo(366),
});
export type QuizCampaign = z.infer<typeof quizCampaign>;

/** A level is locked until the one before is cleared; a day that went by without an answer was missed. */
export const levelState = z.enum(['locked', 'open', 'cleared', 'failed', 'missed']);
export type LevelState = z.infer<typeof levelState>;

/** One visitor's state in a quiz. It is `taken` while there is nothing for them to answer: today's is done, or the chain. */
export const quizParticipation = z.object({
  ...standingShape(),
  kind: z.literal('quiz'),
  /** The newest: the one under way, or the one that came to its end last. */
  attempt: z.optional(attempt),
  /** A chain's levels from the first on; of a daily quiz those whose day has come, the newest 31. */
  levels: z.array(z.object({ level: upTo(366), day: z.optional(day), state: levelState })),
  /** Of a daily quiz: how many days in a row were answered right, up to today or yesterday. */
  streak: z.int().check(z.minimum(0)),
  /** Of a chain with a prize for the first: somebody cleared it already. */
  isFirstGone: z.optional(z.boolean()),
  /** What this visitor won here, newest first: the newest twenty. */
  awards: z.array(award),
});
export type QuizParticipation = z.infer<typeof quizParticipation>;

/** How a quiz's campaign is read by who knows that it is one. */
export const getQuizCampaign = operation({ ...oneCampaign, answer: quizCampaign });
export const getQuizParticipation = operation({ ...oneParticipation, answer: quizParticipation });

/** A quiz's campaign and where a visitor stands in it. */
export interface QuizKnown {
  readonly campaign: QuizCampaign;
  readonly participation: QuizParticipation;
}
