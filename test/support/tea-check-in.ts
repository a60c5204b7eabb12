import type { CheckInDefinition } from '../../src/contract/campaign-definition.ts';
import { teaCoupon } from './tea-coupon.ts';

/** Two stores that lie four kilometres apart, in WGS-84. */
const placed: CheckInDefinition['stores'] = [
  { ...teaCoupon.stores[0], lat: 30.25, lng: 120.16, radius: 200 },
  { ...teaCoupon.stores[1], lat: 30.286, lng: 120.16, radius: 200 },
];

/** A check-in by a tap: seven days to a cycle, one of which may be missed; something on the first three days and the last, and once at ten in a row. */
export const teaCheckIn = {
  id: 'tea-days',
  kind: 'check-in',
  lang: 'zh-CN',
  title: { 'zh-CN': '每日签到', en: 'Check in every day' },
  startsAt: '2026-01-01T00:00:00Z',
  endsAt: '2027-01-01T00:00:00Z',
  timeZone: 'Asia/Shanghai',
  organiser: { name: { 'zh-CN': '山间茶铺', en: 'Hillside Tea' }, contact: '0571-5550 0100' },
  rules: [{ 'zh-CN': '每人每天一次', en: 'Once a day each' }],
  identity: 'guest',
  limits: {},
  stores: placed,
  proof: 'none',
  cycleDays: 7,
  forgiveDays: 1,
  prizes: [
    {
      id: 'off',
      kind: 'coupon',
      name: '¥20',
      note: { 'zh-CN': '今天这单减', en: 'off today' },
      couponCampaignId: 'spring-20',
    },
    {
      id: 'sweet',
      kind: 'coupon',
      name: { 'zh-CN': '桂花糕', en: 'Cake' },
      note: { 'zh-CN': '兑 1 份', en: 'One piece' },
      couponCampaignId: 'cake',
      total: 100,
    },
    {
      id: 'chance',
      kind: 'chance',
      name: { 'zh-CN': '抽奖一次', en: 'One draw' },
      chance: { campaignId: 'tea-draw', count: 1 },
    },
    {
      id: 'tin',
      kind: 'parcel',
      name: { 'zh-CN': '茶罐', en: 'Tea tin' },
      value: 16_800,
      currency: 'CNY',
      total: 20,
    },
  ],
  rewards: [
    { type: 'day', day: 1, prizeId: 'off' },
    { type: 'day', day: 2, prizeId: 'off' },
    { type: 'day', day: 3, prizeId: 'sweet' },
    { type: 'day', day: 7, prizeId: 'chance' },
    { type: 'streak', days: 10, prizeId: 'tin' },
  ],
  contactDays: 7,
  fields: [{ name: 'address', label: { 'zh-CN': '地址', en: 'Address' }, type: 'text', required: true }],
} as const satisfies CheckInDefinition;

/** The same by a code: one store has a poster, the other a screen. */
export const teaCheckInByCode = {
  ...teaCheckIn,
  proof: 'store_code',
  storeCodes: [
    { storeId: 'zhuli', type: 'fixed', edition: 1 },
    { storeId: 'xiqiao', type: 'rotating' },
  ],
} as const satisfies CheckInDefinition;

/** The same by where the phone is. */
export const teaCheckInByPlace = {
  ...teaCheckIn,
  proof: 'location',
  placeConsent: {
    id: 'place',
    version: '1',
    title: { 'zh-CN': '位置信息说明', en: 'How your place is used' },
    url: '/place',
  },
} as const satisfies CheckInDefinition;
