import { CouponListElement } from './coupon-list.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-coupon-list': CouponListElement;
  }
}

if (!customElements.get('lk-coupon-list')) customElements.define('lk-coupon-list', CouponListElement);
