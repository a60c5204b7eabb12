import { CouponElement } from './coupon.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-coupon': CouponElement;
  }
}

if (!customElements.get('lk-coupon')) customElements.define('lk-coupon', CouponElement);
