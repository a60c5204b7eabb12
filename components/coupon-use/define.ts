import { CouponUseElement } from './coupon-use.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-coupon-use': CouponUseElement;
  }
}

if (!customElements.get('lk-coupon-use')) customElements.define('lk-coupon-use', CouponUseElement);
