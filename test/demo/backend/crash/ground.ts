import type { claimCoupon } from '../../../../src/contract/coupon.ts';
import type { Input } from '../../../../src/contract/operation.ts';

/** What every caller needs to begin. */
export interface Ground {
  readonly campaignId: string;
  readonly disclosureVersion: string;
  /** A claim of the coupon. */
  readonly coupon: Input<typeof claimCoupon>;
  readonly staff: string;
  readonly admin: string;
}
