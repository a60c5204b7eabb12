import type { DrawCampaign, DrawParticipation } from '../contract/draw.ts';
import { dayAfter, dayAt, dayStart } from './days.ts';
import type { Counts } from './limits.ts';

/** What is kept of a visitor's chances: how often they drew on those that the campaign gives, and how many are left of those granted. */
export interface KeptChances extends Counts {
  readonly granted: number;
}

type Rules = Pick<DrawCampaign, 'chances' | 'timeZone' | 'endsAt'>;

/** How many of the campaign's own are left. */
export const ownChances = ({ chances: { perDay, total } }: Pick<Rules, 'chances'>, drawn: Counts): number =>
  perDay === undefined && total === undefined
    ? 0
    : Math.max(0, Math.min((total ?? Infinity) - drawn.total, (perDay ?? Infinity) - drawn.today));

/** How many chances a visitor has at a moment (ms), and when there will be more by themselves. */
export const chancesAt = (rules: Rules, kept: KeptChances, now: number): DrawParticipation['chances'] => {
  const own = ownChances(rules, kept);
  const tomorrow = dayStart(dayAfter(dayAt(now, rules.timeZone)), rules.timeZone);
  const mayTomorrow =
    own === 0 && ownChances(rules, { total: kept.total, today: 0 }) > 0 && tomorrow < Date.parse(rules.endsAt);
  return { left: own + kept.granted, ...(mayTomorrow ? { nextAt: new Date(tomorrow).toISOString() } : {}) };
};
