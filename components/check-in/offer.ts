import type { Ahead, CheckInCampaign, CheckInParticipation } from '../../src/contract/check-in.ts';
import type { Prize } from '../../src/contract/prize.ts';
import { dayAfter } from '../../src/rules/days.ts';

/** What a check-in holds out to somebody: today, tomorrow, after so many more days, or nothing more. */
export type Offer =
  | { readonly when: 'today' | 'tomorrow'; readonly prizes: readonly Prize[]; readonly day: string }
  | { readonly when: 'later'; readonly count: number; readonly prizes: readonly Prize[]; readonly day: string }
  | { readonly when: 'never' };

type Known = Pick<CheckInParticipation, 'day' | 'today' | 'streak' | 'ahead'>;

/** The prizes that ids stand for. */
export const prizesOf = ({ prizes }: Pick<CheckInCampaign, 'prizes'>, ids: readonly string[]): readonly Prize[] =>
  ids.flatMap((id) => prizes.find((prize) => prize.id === id) ?? []);

const offerOf = (
  campaign: CheckInCampaign,
  { day: today, streak }: Known,
  { day, streak: then, prizeIds }: Ahead,
): Offer => {
  const prizes = prizesOf(campaign, prizeIds);
  if (day === today) return { when: 'today', prizes, day };
  if (day === dayAfter(today) && streak > 0) return { when: 'tomorrow', prizes, day };
  return { when: 'later', count: Math.max(1, then - streak), prizes, day };
};

/** What comes first, and what comes after that brings something else. */
export const offersOf = (
  campaign: CheckInCampaign,
  participation: Known,
): { readonly first: Offer; readonly next: Offer } => {
  const [soonest, ...others] = participation.ahead;
  const other = others.find(({ prizeIds }) => prizeIds.join() !== soonest?.prizeIds.join());
  const never: Offer = { when: 'never' };
  return {
    first: soonest ? offerOf(campaign, participation, soonest) : never,
    next: other ? offerOf(campaign, participation, other) : never,
  };
};
