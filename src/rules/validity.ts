import type { CouponCampaign } from '../contract/coupon.ts';
import { dayAfter, dayAt, dayStart } from './days.ts';

const daysAfter = (day: string, count: number): string =>
  Array.from({ length: count }).reduce<string>((last) => dayAfter(last), day);

/** From when until when (ms) a coupon counts that is issued at a moment (ms). Days are the calendar's: a coupon for one day ends at midnight. */
export const validityAt = (
  { validity, timeZone }: Pick<CouponCampaign, 'validity' | 'timeZone'>,
  issuedAt: number,
): { readonly from: number; readonly until: number } => {
  if (validity.type === 'fixed') return { from: Date.parse(validity.from), until: Date.parse(validity.until) };
  const { days, delayDays = 0 } = validity;
  const first = daysAfter(dayAt(issuedAt, timeZone), delayDays);
  return {
    from: delayDays === 0 ? issuedAt : dayStart(first, timeZone),
    until: dayStart(daysAfter(first, days), timeZone),
  };
};
