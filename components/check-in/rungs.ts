import type { CheckInCampaign, CheckInParticipation } from '../../src/contract/check-in.ts';

/** Days of a cycle that follow each other and bring the same. */
export interface Rung {
  readonly first: number;
  readonly last: number;
  readonly prizeIds: readonly string[];
  readonly state: 'done' | 'now' | 'ahead';
}

type Row = Pick<CheckInParticipation, 'today' | 'cycleDay'>;

/** Which day of the cycle was reached, and which one today is. */
const placeIn = ({ cycleDays }: Pick<CheckInCampaign, 'cycleDays'>, { today, cycleDay }: Row) => {
  if (today) return { reached: cycleDay, current: cycleDay };
  const reached = cycleDay === cycleDays ? 0 : cycleDay;
  return { reached, current: reached + 1 };
};

/** What the days of a cycle bring, and how far somebody has come: days in a row that bring the same are one rung. */
export const rungsOf = (
  campaign: Pick<CheckInCampaign, 'cycleDays' | 'rewards'>,
  row: Row | undefined,
): readonly Rung[] => {
  const byDay = new Map<number, string[]>();
  for (const reward of campaign.rewards)
    if (reward.type === 'day') byDay.set(reward.day, [...(byDay.get(reward.day) ?? []), reward.prizeId]);
  const { reached, current } = placeIn(campaign, row ?? { cycleDay: 0 });
  const rungs: Omit<Rung, 'state'>[] = [];
  for (const [day, prizeIds] of [...byDay].sort(([one], [other]) => one - other)) {
    const before = rungs[rungs.length - 1];
    const isSame = before?.last === day - 1 && before.prizeIds.join() === prizeIds.join();
    if (before && isSame) rungs[rungs.length - 1] = { ...before, last: day };
    else rungs.push({ first: day, last: day, prizeIds });
  }
  return rungs.map((rung) => {
    if (rung.first <= current && current <= rung.last) return { ...rung, state: 'now' };
    return { ...rung, state: rung.last <= reached ? 'done' : 'ahead' };
  });
};
