import type { CheckInDefinition } from '../contract/campaign-definition.ts';
import type { CheckInParticipation } from '../contract/check-in.ts';
import type { ProblemCode } from '../contract/problem.ts';
import type { Identity } from '../contract/session.ts';
import { aheadAt, monthAt, rowAt, stepsOf } from './check-in-days.ts';
import { dayAfter, dayAt, dayStart } from './days.ts';
import { claimRefusal, type Standing, standing } from './standing.ts';

/** What decides where a visitor stands in a check-in: a moment (ms), who asks, and the days that they checked in on, oldest first. */
export interface CheckInCircumstances {
  readonly now: number;
  readonly identity: Identity;
  readonly days: readonly string[];
  /** Whether they hold the card that it takes, where it takes one. */
  readonly holdsCard: boolean;
  /** They were erased, and had checked in. */
  readonly isKept: boolean;
}

const general = ({ now, identity }: CheckInCircumstances) =>
  ({ now, identity, issued: 0, holds: false, mayHaveMore: true }) as const;

/** Whether a day is done. Where a clock went back, so is every day before the last: days are counted in their order. */
const isDone = ({ timeZone }: CheckInDefinition, { now, days }: CheckInCircumstances) =>
  (days.at(-1) ?? '') >= dayAt(now, timeZone);

const needsCard = ({ cardCampaignId }: CheckInDefinition, { holdsCard }: CheckInCircumstances) =>
  cardCampaignId !== undefined && !holdsCard;

/** When (ms) the day after that of a moment begins where the campaign is, or it ends, whichever is sooner. */
const dayEnds = ({ timeZone, endsAt }: CheckInDefinition, now: number) =>
  Math.min(dayStart(dayAfter(dayAt(now, timeZone)), timeZone), Date.parse(endsAt));

/** Where one visitor stands in a check-in. */
const stateOf = (definition: CheckInDefinition, circumstances: CheckInCircumstances): Standing => {
  const { now, isKept } = circumstances;
  const stands = standing(definition, general(circumstances));
  if (stands.state !== 'open') return stands;
  if (needsCard(definition, circumstances)) return { ...stands, state: 'ineligible', reason: 'not_eligible' };
  if (isKept) return { ...stands, state: 'taken' };
  return {
    state: isDone(definition, circumstances) ? 'taken' : 'open',
    nextChangeAt: new Date(dayEnds(definition, now)).toISOString(),
  };
};

/** Where one visitor stands in a check-in, how many days in a row they have, and what is ahead of them. */
export const checkInStanding = (
  definition: CheckInDefinition,
  circumstances: CheckInCircumstances,
): Standing & Pick<CheckInParticipation, 'day' | 'days' | 'streak' | 'cycleDay' | 'ahead'> => {
  const { now, days, isKept } = circumstances;
  const day = dayAt(now, definition.timeZone);
  const steps = stepsOf(definition, days);
  return {
    ...stateOf(definition, circumstances),
    day,
    days: monthAt(definition, steps, { now, month: day.slice(0, 7) }).days,
    ...rowAt(definition, steps, now),
    ahead: isKept ? [] : [...aheadAt(definition, steps, now)],
  };
};

/** Why a check-in is refused before its proof is looked at, or nothing if it is not; of several reasons the first in the contract's order. */
export const checkInRefusal = (
  definition: CheckInDefinition,
  circumstances: CheckInCircumstances,
  disclosure: { readonly shown: string; readonly current: string },
): ProblemCode | undefined => {
  const { isKept } = circumstances;
  // What a winner is asked to agree to is asked of winners.
  const no = claimRefusal({ ...definition, consentForms: [] }, general(circumstances), disclosure);
  if (no) return no;
  if (needsCard(definition, circumstances)) return 'not_eligible';
  if (isDone(definition, circumstances)) return 'already_checked_in';
  return isKept ? 'limit_reached' : undefined;
};
