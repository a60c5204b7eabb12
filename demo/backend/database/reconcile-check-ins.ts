import { dueOn, everyDue, stepsOf } from '../../../src/rules/check-in-days.ts';
import { dayAt } from '../../../src/rules/days.ts';
import { readEveryCampaign } from '../campaigns/campaign-store.ts';
import { isDays, type StoredDays } from '../check-ins/find-days.ts';
import type { Difference } from './difference.ts';
import type { Database } from './open.ts';
import type { AwardRow, CheckInRow } from './schema.ts';

/** Puts together what has the same name, in the order that it has. */
const grouped = <T>(all: readonly T[], nameOf: (one: T) => string | null): ReadonlyMap<string | null, readonly T[]> => {
  const groups = new Map<string | null, T[]>();
  for (const one of all) {
    const group = groups.get(nameOf(one));
    if (group) group.push(one);
    else groups.set(nameOf(one), [one]);
  }
  return groups;
};

/** Of a day, that it was the one where the campaign is; and what it counted as, and could bring, by the days before it. */
const differencesOf = (
  { definition }: StoredDays,
  row: CheckInRow,
  days: readonly string[],
  awards: readonly AwardRow[],
): readonly Difference[] => {
  const { prizes, timeZone } = definition;
  const steps = stepsOf(definition, days.slice(0, days.indexOf(row.day) + 1));
  const step = steps.at(-1);
  // Of whoever was erased, or was joined by another, the days before are not known, or were not there.
  const isAlone = row.visitor_id !== null && !row.is_joined;
  const due = isAlone ? dueOn(definition, steps, new Set()) : everyDue(definition);
  const pairs = [
    ['day', row.day, dayAt(row.at.getTime(), timeZone)],
    ['streak', String(row.streak), isAlone ? String(step?.streak) : String(row.streak)],
    ['day of the cycle', String(row.cycle_day), isAlone ? String(step?.cycleDay) : String(row.cycle_day)],
  ] as const;
  const wrong = pairs.filter(([, kept, told]) => kept !== told);
  const mistaken = awards.flatMap(({ id, prize_id, won_for }) => {
    const prizeId = due.find(({ wonFor }) => wonFor === won_for)?.prizeId;
    const fallback = prizes.find((prize) => prize.id === prizeId)?.fallback;
    if (prizeId !== undefined && (prize_id === prizeId || prize_id === fallback)) return [];
    return [{ id, field: 'prize', kept: prize_id, told: prizeId ?? null }];
  });
  return [...wrong.map(([field, kept, told]) => ({ id: row.id, field, kept, told })), ...mistaken];
};

/** Of every check-in, that each day counts as what the days before it make it, and brought what such a day brings: that none is there twice, and no reward of one, is in the tables themselves. */
export const findCheckInDifferences = async (transaction: Database): Promise<readonly Difference[]> => {
  const differences: Difference[] = [];
  for (const campaign of (await readEveryCampaign(transaction)).filter(isDays)) {
    const { id } = campaign.definition;
    const rows = await transaction
      .selectFrom('check_ins')
      .selectAll()
      .where('campaign_id', '=', id)
      .orderBy('day')
      .execute();
    const awards = await transaction.selectFrom('awards').selectAll().where('campaign_id', '=', id).execute();
    const awardsOf = grouped(awards, ({ check_in_id }) => check_in_id);
    for (const own of grouped(rows, ({ visitor_id }) => visitor_id).values()) {
      const days = own.map(({ day }) => day);
      for (const row of own) differences.push(...differencesOf(campaign, row, days, awardsOf.get(row.id) ?? []));
    }
  }
  return differences;
};
