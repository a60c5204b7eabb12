import type { CouponDefinition, DrawDefinition } from '../../src/contract/campaign-definition.ts';
import { teaCoupon } from './tea-coupon.ts';

const { stock: _stock, ...coupon } = teaCoupon;

/** The coupons that the tea draw gives out: nobody claims them. */
export const prizeCoupons = [
  {
    ...coupon,
    id: 'spring-20',
    title: { 'zh-CN': '春茶满减券', en: 'Spring tea coupon' },
    issuedBy: 'award',
    limits: {},
    offer: { type: 'amount_off', amount: 2000, minSpend: 8000, currency: 'CNY' },
  },
  {
    ...coupon,
    id: 'cake',
    title: { 'zh-CN': '桂花糕兑换券', en: 'Osmanthus cake' },
    issuedBy: 'award',
    limits: {},
    offer: { type: 'exchange', item: { 'zh-CN': '桂花糕 1 份', en: 'One osmanthus cake' } },
  },
] as const satisfies readonly CouponDefinition[];

/** A seed for tests: no merchant's. */
export const teaSeed = '5eed'.repeat(16);

/** A draw in two languages, as a merchant writes it: twice a day, and one in two draws wins nothing. */
export const teaDraw = {
  id: 'tea-draw',
  kind: 'draw',
  lang: 'zh-CN',
  title: { 'zh-CN': '转一转 喝杯好茶', en: 'Spin for tea' },
  startsAt: '2026-01-01T00:00:00Z',
  endsAt: '2027-01-01T00:00:00Z',
  timeZone: 'Asia/Shanghai',
  organiser: { name: { 'zh-CN': '山间茶铺', en: 'Hillside Tea' }, contact: '0571-5550 0100' },
  rules: [{ 'zh-CN': '每人每天两次', en: 'Twice a day each' }],
  identity: 'guest',
  limits: {},
  stores: teaCoupon.stores,
  mode: 'odds',
  prizes: [
    {
      id: 'twenty',
      kind: 'coupon',
      name: '¥20',
      note: { 'zh-CN': '春茶券', en: 'Spring tea' },
      couponCampaignId: 'spring-20',
      total: 200,
      odds: 50_000,
      fallback: 'sweet',
    },
    {
      id: 'sweet',
      kind: 'coupon',
      name: { 'zh-CN': '桂花糕', en: 'Cake' },
      note: { 'zh-CN': '兑 1 份', en: 'One piece' },
      couponCampaignId: 'cake',
      odds: 250_000,
    },
    {
      id: 'again',
      kind: 'chance',
      name: { 'zh-CN': '再来一次', en: 'Once more' },
      chance: { campaignId: 'tea-draw', count: 1 },
      odds: 190_000,
    },
    {
      id: 'tin',
      kind: 'parcel',
      name: { 'zh-CN': '茶罐', en: 'Tea tin' },
      note: { 'zh-CN': '山间特制', en: 'Hillside’s own' },
      value: 16_800,
      currency: 'CNY',
      total: 20,
      odds: 10_000,
    },
  ],
  chances: { perDay: 2 },
  contactDays: 7,
  fields: [
    { name: 'name', label: { 'zh-CN': '收件人', en: 'Name' }, type: 'text', required: true },
    { name: 'phone', label: { 'zh-CN': '手机号', en: 'Phone' }, type: 'phone', required: true },
    { name: 'address', label: { 'zh-CN': '地址', en: 'Address' }, type: 'text', required: true },
  ],
  consentForms: [
    {
      id: 'parcel-privacy',
      version: '1',
      title: { 'zh-CN': '寄送隐私说明', en: 'Privacy notice for parcels' },
      url: '/privacy',
      required: true,
    },
  ],
  seed: teaSeed,
} as const satisfies DrawDefinition;

/** The same, so that every draw comes to one thing: a prize's id, or nothing. */
export const alwaysTo = (prizeId: string | undefined): Pick<DrawDefinition, 'prizes'> => ({
  prizes: teaDraw.prizes.map((prize) => ({ ...prize, odds: prize.id === prizeId ? 1_000_000 : 0 })),
});
