import type { Award } from '../../src/contract/award.ts';

/** What there is to do with what was won, or with what was not. */
export type AwardWay = 'use' | 'contact' | 'again';

/** Goes that way. */
export type OnAwardWay = (way: AwardWay, award?: Award) => unknown;

/** What the winner of something does with it next. */
export const wayOf = ({ kind, state, passId }: Award): Exclude<AwardWay, 'again'> | undefined => {
  if (kind === 'coupon' && passId !== undefined) return 'use';
  return kind === 'parcel' && state === 'won' ? 'contact' : undefined;
};
