import * as booking from './messages/booking.ts';
import * as bookings from './messages/bookings.ts';
import * as check from './messages/check.ts';
import * as codes from './messages/codes.ts';
import * as coupon from './messages/coupon.ts';
import * as manager from './messages/manager.ts';
import * as page from './messages/page.ts';
import * as parcels from './messages/parcels.ts';
import * as signIn from './messages/sign-in.ts';

/** What the counter says, in Simplified Chinese. */
export const zhCN = {
  ...page.zhCN,
  ...signIn.zhCN,
  ...check.zhCN,
  ...booking.zhCN,
  ...bookings.zhCN,
  ...codes.zhCN,
  ...coupon.zhCN,
  ...manager.zhCN,
  ...parcels.zhCN,
};

/** A message for everything that the counter says. */
export type CounterMessages = Readonly<typeof zhCN>;

const en: CounterMessages = {
  ...page.en,
  ...signIn.en,
  ...check.en,
  ...booking.en,
  ...bookings.en,
  ...codes.en,
  ...coupon.en,
  ...manager.en,
  ...parcels.en,
};

/** The counter's words by language. */
export const messagesOf = { 'zh-CN': zhCN, en } as const;
