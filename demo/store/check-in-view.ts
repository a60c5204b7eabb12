import { rungsOf } from '../../components/check-in/rungs.ts';
import type { CheckInCampaign } from '../../src/contract/check-in.ts';
import type { Messages } from '../../src/messages/messages.ts';
import type { View } from '../page/fill.ts';
import type { Visit } from '../page/visit.ts';
import { kitWords } from './kit-words.ts';
import { messagesOf } from './messages.ts';
import { plainName } from './plain-name.ts';
import { drawPath, playView, type Reward, rewardsView } from './play-view.ts';
import { campaignPath } from './shop-view.ts';
import type { Shown } from './shown.ts';

type Say = Messages['checkIn'];

/** What the days of a round bring, then what many days in a row do. */
const rewardsOf = (campaign: CheckInCampaign, say: Say): readonly Reward[] => {
  const { prizes, rewards } = campaign;
  const wonBy = (by: string, ids: readonly string[]) =>
    ids.flatMap((wanted) => prizes.filter(({ id }) => id === wanted).map((prize) => ({ by, prize })));
  return [
    ...rungsOf(campaign, undefined).flatMap(({ first, last, prizeIds }) => wonBy(say.onDays(first, last), prizeIds)),
    ...rewards.flatMap((reward) =>
      reward.type === 'streak' ? wonBy(say.onStreak(reward.days), [reward.prizeId]) : [],
    ),
  ];
};

/** What there is to do, and how the days count. */
const factsOf = ({ proof, cycleDays, forgiveDays = 0 }: CheckInCampaign, say: Say): readonly string[] => {
  const how = { none: [], store_code: [say.whyCode], location: [say.whyPlace] };
  return [...how[proof], say.cycle(cycleDays), say.forgives(forgiveDays)];
};

/** A check-in’s own page: before any script what the days bring, how they count and by which rules; and the shop’s other ways to check in. */
export const checkInPageView = (
  visit: Visit,
  shown: Shown<CheckInCampaign>,
  others: readonly Shown<CheckInCampaign>[],
): View => {
  const { campaign } = shown;
  const { lang } = visit.choices;
  const [{ checkIn }, own] = [kitWords[lang], messagesOf[lang]];
  const rewards = rewardsOf(campaign, checkIn);
  const page = playView(visit, shown, rewards.map(({ prize }) => plainName(prize)).join(', '));
  const played = factsOf(campaign, checkIn);
  return {
    ...page,
    draw: drawPath(campaign.prizes, visit),
    played,
    prizes: rewardsView(rewards, visit, checkIn.total),
    facts: [{ name: own.howToCheckIn, texts: played }, ...page.facts],
    proofs: others.map(({ campaign: { id, proof } }) => ({
      name: own.proofs[proof],
      href: campaignPath(id) + visit.search,
      current: id === campaign.id,
    })),
  };
};
