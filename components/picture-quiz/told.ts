import type { QuizCampaign } from '../../src/contract/quiz.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { prizeName } from '../award/prize-name.ts';

type Say = Messages['quiz'];
type Prize = QuizCampaign['prizes'][number];

/** What can be won, and by what. */
export interface Reward {
  readonly wins: 'right' | 'first' | 'through';
  /** In words. */
  readonly by: string;
  /** The prize’s name and note. */
  readonly name: string;
  readonly prize: Prize;
}

/** By what is won what there is to win. */
export const rewardsOf = (campaign: QuizCampaign, say: Say): readonly Reward[] => {
  const { mode, correctPrizeId, firstClearPrizeId, survivorPrizeId } = campaign;
  const ways = [
    ['right', correctPrizeId, say.eachRight(mode === 'daily')],
    ['first', firstClearPrizeId, say.forFirst],
    ['through', survivorPrizeId, say.forAll],
  ] as const;
  return ways.flatMap(([wins, prizeId, by]) => {
    const prize = campaign.prizes.find(({ id }) => id === prizeId);
    return prize ? [{ wins, by, name: prizeName(prize), prize }] : [];
  });
};

/** What is to be known before a clock starts: how much there is of it, and how often one may answer. */
export const factsOf = (
  { mode, levels, triesPerLevel, secondsPerLevel }: QuizCampaign,
  say: Say,
): readonly string[] => {
  const isDaily = mode === 'daily';
  const untimed = isDaily ? say.allDay : say.noLimit;
  return [
    ...(isDaily ? [] : [say.levels(levels)]),
    say.tries(triesPerLevel, isDaily),
    secondsPerLevel === undefined ? untimed : say.seconds(secondsPerLevel),
  ];
};
