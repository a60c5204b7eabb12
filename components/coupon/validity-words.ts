import type { CouponCampaign, CouponPass } from '../../src/contract/coupon.ts';
import { lastMoment, shortDay } from '../../src/messages/day.ts';
import type { Messages } from '../../src/messages/messages.ts';

/** When a coupon counts, and whether that ends today. */
export interface ValidityWords {
  readonly text: string;
  readonly isLastDay?: boolean;
}

/** What days are told by: a time zone, and the moment (ms) at which it is told. */
interface Calendar {
  readonly say: Pick<Messages, 'coupon' | 'dates'>;
  readonly timeZone: string;
  readonly now: number;
}

/** Between two moments (RFC 3339): from when it counts while that is ahead, else until when. */
const between = (from: string, until: string, { say: { coupon, dates }, timeZone, now }: Calendar): ValidityWords => {
  const day = (at: Date) => shortDay(dates, at, timeZone, now);
  const last = lastMoment(until);
  if (Date.parse(from) > now) return { text: coupon.fromUntil(day(new Date(from)), day(last)) };
  if (day(last) !== day(new Date(now))) return { text: coupon.until(day(last)) };
  const end = dates.time(new Date(until), timeZone);
  // What ends at midnight ends with this day.
  return { text: coupon.untilToday(end === '00:00' ? dates.time(last, timeZone) : end), isLastDay: true };
};

/** When a coupon counts that somebody holds. */
export const passValidity = (
  { validFrom, validUntil, timeZone }: Pick<CouponPass, 'validFrom' | 'validUntil' | 'timeZone'>,
  say: Calendar['say'],
  now: number,
): ValidityWords | undefined => (validUntil ? between(validFrom, validUntil, { say, timeZone, now }) : undefined);

/** When a coupon will count that nobody holds yet. */
export const campaignValidity = (
  { validity, timeZone }: Pick<CouponCampaign, 'validity' | 'timeZone'>,
  say: Calendar['say'],
  now: number,
): ValidityWords =>
  validity.type === 'fixed'
    ? between(validity.from, validity.until, { say, timeZone, now })
    : { text: say.coupon.forDays(validity.days, validity.delayDays ?? 0) };
