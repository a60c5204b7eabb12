import type { Prize } from '../../src/contract/prize.ts';
import { lastMoment, shortDay } from '../../src/messages/day.ts';
import type { Visit } from '../page/visit.ts';
import { aboutOf, rulesView } from './about-view.ts';
import { kitWords } from './kit-words.ts';
import { plainName } from './plain-name.ts';
import { campaignPath, waysView } from './shop-view.ts';
import type { Shown, Winning } from './shown.ts';

/** What the pages of all that prizes are won in have in common; `gives` says in short what these are. */
export const playView = (visit: Visit, shown: Shown<Winning>, gives: string) => {
  const { campaign, state, now } = shown;
  const { title, organiser, endsAt, timeZone, id, cardCampaignId } = campaign;
  const { promotion, dates } = kitWords[visit.choices.lang];
  return {
    ...aboutOf(visit, shown, `${title} · ${organiser.name}`, gives),
    campaign: id,
    card: cardCampaignId === undefined ? '' : campaignPath(cardCampaignId) + visit.search,
    until: state === 'ended' ? '' : promotion.until(shortDay(dates, lastMoment(endsAt), timeZone, now)),
    rules: rulesView(campaign, visit),
    ways: waysView(visit),
  };
};

/** The draw in which a chance can be won. */
export const drawPath = (prizes: readonly Prize[], { search }: Visit): string => {
  const [draw] = prizes.flatMap((prize) => (prize.kind === 'chance' ? [prize.chance.campaignId] : []));
  return draw === undefined ? '' : campaignPath(draw) + search;
};

/** A prize, and by what it is won. */
export interface Reward {
  /** In words. */
  readonly by: string;
  readonly prize: Prize;
}

/** By what is won what there is to win, and how many there are: in words of their own where it is no table. */
export const rewardsView = (
  rewards: readonly Reward[],
  { choices: { lang } }: Visit,
  inAll: (count: number) => string,
) => {
  const { drawRules } = kitWords[lang];
  return {
    heads: [drawRules.prize, drawRules.total],
    rows: rewards.map(({ by, prize }) => ({
      by,
      name: plainName(prize),
      inAll: prize.total === undefined ? '' : inAll(prize.total),
      total: prize.total === undefined ? drawRules.unlimited : drawRules.number(prize.total),
    })),
  };
};
