import type { Award } from '../../src/contract/award.ts';
import { lastMoment, shortDay } from '../../src/messages/day.ts';
import type { Messages } from '../../src/messages/messages.ts';

/** What became of something that was won, at a moment (ms). */
export const awardWords = (
  { kind, state, points, chances, claimBy, timeZone }: Award,
  { drawPrize: say, dates }: Pick<Messages, 'drawPrize' | 'dates'>,
  now: number,
): string => {
  switch (kind) {
    case 'coupon':
      return say.coupon;
    case 'points':
      return say.points(points ?? 0);
    case 'chance':
      return say.chances(chances ?? 1);
    case 'parcel':
      if (state === 'won' && claimBy !== undefined)
        return say.claimBy(shortDay(dates, lastMoment(claimBy), timeZone, now));
      return state === 'granted' ? say.fulfilled : say[state];
  }
};
