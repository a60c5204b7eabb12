import type { CampaignDefinition } from '../../src/contract/campaign-definition.ts';

/** A moment at which the tea card is open, in milliseconds. */
export const noon = Date.parse('2026-06-01T04:00:00Z');

/** A member card in two languages, as a merchant writes it. */
export const teaCard = {
  id: 'tea-card',
  kind: 'card',
  lang: 'zh-CN',
  title: { 'zh-CN': '茶友卡', en: 'Tea card' },
  startsAt: '2026-01-01T00:00:00Z',
  endsAt: '2027-01-01T00:00:00Z',
  timeZone: 'Asia/Shanghai',
  organiser: { name: { 'zh-CN': '山间茶铺', en: 'Hillside Tea' }, contact: '0571-5550 0100' },
  rules: [{ 'zh-CN': '每人一张', en: 'One each' }],
  identity: 'guest',
  limits: { perVisitor: 1 },
  stores: [
    { id: 'zhuli', name: { 'zh-CN': '竹里店', en: 'Bamboo Lane' } },
    { id: 'xiqiao', name: { 'zh-CN': '溪桥店', en: 'Brook Bridge' } },
  ],
  brand: { name: { 'zh-CN': '山间', en: 'Hillside' } },
  levels: [
    { id: 'leaf', name: { 'zh-CN': '青叶', en: 'Leaf' }, threshold: 0 },
    { id: 'bud', name: { 'zh-CN': '金芽', en: 'Golden Bud' }, threshold: 100 },
  ],
  benefits: [{ title: { 'zh-CN': '生日茶', en: 'Birthday tea' }, value: '¥12', levelId: 'bud' }],
} as const satisfies CampaignDefinition;
