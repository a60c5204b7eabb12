import type { CouponDefinition } from '../../src/contract/campaign-definition.ts';

/** A coupon in two languages, as a merchant writes it: ¥12 off from ¥50, for a week of the calendar from the claim on. */
export const teaCoupon = {
  id: 'tea-coupon',
  kind: 'coupon',
  lang: 'zh-CN',
  title: { 'zh-CN': '春茶券', en: 'Spring tea coupon' },
  startsAt: '2026-01-01T00:00:00Z',
  endsAt: '2027-01-01T00:00:00Z',
  timeZone: 'Asia/Shanghai',
  organiser: { name: { 'zh-CN': '山间茶铺', en: 'Hillside Tea' }, contact: '0571-5550 0100' },
  rules: [{ 'zh-CN': '每人一张', en: 'One each' }],
  identity: 'guest',
  limits: { perVisitor: 1 },
  stock: { total: 100 },
  stores: [
    { id: 'zhuli', name: { 'zh-CN': '竹里店', en: 'Bamboo Lane' } },
    { id: 'xiqiao', name: { 'zh-CN': '溪桥店', en: 'Brook Bridge' } },
  ],
  offer: { type: 'amount_off', amount: 1200, minSpend: 5000, currency: 'CNY' },
  validity: { type: 'after_claim', days: 7 },
} as const satisfies CouponDefinition;
