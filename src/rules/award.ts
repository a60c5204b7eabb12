import type { Award } from '../contract/award.ts';
import type { DrawCampaign } from '../contract/draw.ts';
import type { QuizCampaign } from '../contract/quiz.ts';
import { dayAfter, dayAt, dayStart } from './days.ts';

/** An award as a backend keeps it, times in ms since the epoch: what can be worked out is left out. */
export interface KeptAward extends Pick<Award, 'id' | 'campaignId' | 'prizeId' | 'passId'> {
  readonly state: Award['state'];
  readonly wonAt: number;
  readonly claimBy?: number | undefined;
}

/** The state of an award at a moment (ms): a parcel that nobody claimed in time is forfeited by itself. */
export const awardStateAt = ({ state, claimBy }: Pick<KeptAward, 'state' | 'claimBy'>, now: number): Award['state'] =>
  state === 'won' && claimBy !== undefined && claimBy <= now ? 'forfeited' : state;

/** Until when (ms) the winner of a parcel may leave a contact: to the end of the last day. */
export const claimByOf = (
  { contactDays = 30, timeZone }: Pick<DrawCampaign, 'contactDays' | 'timeZone'>,
  wonAt: number,
): number => {
  let day = dayAfter(dayAt(wonAt, timeZone));
  for (let count = 0; count < contactDays; count++) day = dayAfter(day);
  return dayStart(day, timeZone);
};

/** An award as its winner reads it at a moment (ms), in the language that the campaign is in. */
export const describeAward = (
  kept: KeptAward,
  { prizes, timeZone }: Pick<DrawCampaign | QuizCampaign, 'prizes' | 'timeZone'>,
  now: number,
): Award => {
  const { wonAt, claimBy, passId, ...award } = kept;
  const prize = prizes.find(({ id }) => id === award.prizeId);
  if (!prize) throw new RangeError(`no prize ${award.prizeId}`);
  return {
    ...award,
    kind: prize.kind,
    name: prize.name,
    ...(prize.note === undefined ? {} : { note: prize.note }),
    ...(prize.imageUrl === undefined ? {} : { imageUrl: prize.imageUrl }),
    ...(prize.kind === 'points' ? { points: prize.points } : {}),
    ...(prize.kind === 'chance' ? { chances: prize.chance.count } : {}),
    ...(passId === undefined ? {} : { passId }),
    ...(claimBy === undefined ? {} : { claimBy: new Date(claimBy).toISOString() }),
    state: awardStateAt(kept, now),
    wonAt: new Date(wonAt).toISOString(),
    timeZone,
  };
};
