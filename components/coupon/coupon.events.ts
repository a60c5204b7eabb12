import type { CouponPass } from '../../src/contract/coupon.ts';

/** The coupon that a person asked for is theirs. */
export class CouponClaimedEvent extends Event {
  static readonly type = 'lk-coupon-claimed';
  /** The coupon. */
  readonly pass: CouponPass;

  constructor(pass: CouponPass) {
    super(CouponClaimedEvent.type, { bubbles: true, composed: true });
    this.pass = pass;
  }
}

declare global {
  interface HTMLElementEventMap {
    [CouponClaimedEvent.type]: CouponClaimedEvent;
  }
}
