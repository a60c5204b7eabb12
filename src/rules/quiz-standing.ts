import type { QuizDefinition } from '../contract/campaign-definition.ts';
import type { ProblemCode } from '../contract/problem.ts';
import type { Identity } from '../contract/session.ts';
import type { KeptAttempt } from './attempt.ts';
import { dayAfter, dayAt, dayStart } from './days.ts';
import { nextQuestion, nextQuestionAt, questionOfDay } from './quiz-levels.ts';
import { claimRefusal, type Standing, standing } from './standing.ts';

/** What decides where a visitor stands in a quiz: a moment (ms), who asks, and what they opened. */
export interface QuizCircumstances {
  readonly now: number;
  readonly identity: Identity;
  readonly attempts: readonly KeptAttempt[];
  /** Whether they hold the card that it takes, where it takes one. */
  readonly holdsCard: boolean;
  /** They were erased, and had taken part. */
  readonly isKept: boolean;
}

const hasNext = (definition: QuizDefinition, { attempts, isKept, now }: QuizCircumstances) =>
  !isKept && nextQuestion(definition, attempts, now) !== undefined;

/** Of a daily quiz: this day has no picture, though others may. */
const isDayOff = (definition: QuizDefinition, now: number) =>
  definition.mode === 'daily' && questionOfDay(definition, now) === undefined;

/** Until when what is there to be answered is: until the day ends, whether another picture follows or not. */
const openUntil = ({ mode, timeZone, endsAt }: QuizDefinition, now: number) => {
  const dayEnds = mode === 'daily' ? dayStart(dayAfter(dayAt(now, timeZone)), timeZone) : Infinity;
  return dayEnds < Date.parse(endsAt) ? new Date(dayEnds).toISOString() : endsAt;
};

const needsCard = ({ cardCampaignId }: QuizDefinition, { holdsCard }: QuizCircumstances) =>
  cardCampaignId !== undefined && !holdsCard;

const general = ({ now, identity }: QuizCircumstances) => ({ now, identity, issued: 0, holds: false });

/** Where one visitor stands in a quiz. */
export const quizStanding = (definition: QuizDefinition, circumstances: QuizCircumstances): Standing => {
  const { now } = circumstances;
  const stands = standing(definition, { ...general(circumstances), mayHaveMore: true });
  if (stands.state !== 'open') return stands;
  if (needsCard(definition, circumstances)) return { ...stands, state: 'ineligible', reason: 'not_eligible' };
  const next = nextQuestionAt(definition, now);
  const nextChangeAt = next === undefined ? definition.endsAt : new Date(next).toISOString();
  if (isDayOff(definition, now)) return { state: next === undefined ? 'taken' : 'upcoming', nextChangeAt };
  if (hasNext(definition, circumstances)) return { state: 'open', nextChangeAt: openUntil(definition, now) };
  return { state: 'taken', nextChangeAt };
};

/** Why the next level is not opened, or nothing if it may be; of several reasons the first in the contract's order. */
export const attemptRefusal = (
  definition: QuizDefinition,
  circumstances: QuizCircumstances,
  disclosure: { readonly shown: string; readonly current: string },
): ProblemCode | undefined => {
  // What a winner is asked to agree to is asked of winners.
  const asked = { ...definition, consentForms: [] };
  const no = claimRefusal(asked, { ...general(circumstances), mayHaveMore: true }, disclosure);
  if (no) return no;
  if (needsCard(definition, circumstances)) return 'not_eligible';
  if (hasNext(definition, circumstances)) return undefined;
  return isDayOff(definition, circumstances.now) && !circumstances.isKept ? 'not_started' : 'limit_reached';
};

/** Why an attempt that is open is neither answered nor hinted at, or nothing if it may be. */
export const openRefusal = (definition: QuizDefinition, now: number): ProblemCode | undefined => {
  const { state } = standing(definition, { now, identity: 'phone', issued: 0, holds: false });
  return state === 'ended' || state === 'paused' ? state : undefined;
};
