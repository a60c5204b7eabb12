import type { Client } from '../../src/client/client.ts';
import type { Result } from '../../src/client/result.ts';
import { type CouponPass, getCoupon } from '../../src/contract/coupon.ts';

/** Reads a coupon that was won, to show its code. */
export const readCoupon = async (
  client: Client | undefined,
  id: string,
  lang: string,
): Promise<Result<CouponPass> | undefined> => client?.call(getCoupon, { params: { id }, query: { lang } });
