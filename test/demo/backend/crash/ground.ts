import type { createAttempt } from '../../../../src/contract/attempt.ts';
import type { createCheckIn } from '../../../../src/contract/check-in.ts';
import type { claimCoupon } from '../../../../src/contract/coupon.ts';
import type { createDraw } from '../../../../src/contract/draw.ts';
import type { Input } from '../../../../src/contract/operation.ts';

/** What every caller needs to begin. */
export interface Ground {
  readonly campaignId: string;
  readonly disclosureVersion: string;
  /** A claim of the coupon. */
  readonly coupon: Input<typeof claimCoupon>;
  /** A draw, but for the word of who draws. */
  readonly draw: Pick<Input<typeof createDraw>, 'params'> & { readonly body: { readonly disclosureVersion: string } };
  /** The next level of the quiz. */
  readonly quiz: Input<typeof createAttempt>;
  /** A check-in in each of some campaigns. */
  readonly days: readonly Input<typeof createCheckIn>[];
  readonly staff: string;
  readonly admin: string;
}
