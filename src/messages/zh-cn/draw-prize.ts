import type { ByStage } from './draw.ts';

const again: ByStage = {
  wheel: '再转一次',
  grid: '再抽一次',
  scratch: '再刮一张',
  slot: '再拉一下',
  shake: '再摇一摇',
  other: '再抽一次',
};

/** What is said of what somebody won. */
export const drawPrize = {
  again: (stage: keyof ByStage, left: number) => `${again[stage]}，还剩 ${String(left)} 次`,
  toDraw: '去抽奖',
  done: '知道了',
  seals: { coupon: '已入卡包', points: '已入账', chance: '已到手' },
  use: '现在去用',
  contact: '填写收件信息',
  send: '提交收件信息',
  sending: '提交中',
  points: (points: number) => `${String(points)} 分已记在你的卡上`,
  balance: (points: number) => `现在共 ${String(points)} 分`,
  chances: (count: number) => `多了 ${String(count)} 次机会`,
  coupon: '在卡包里，随时能用',
  /** What becomes of a parcel. */
  claimBy: (day: string) => `${day}前留下收件信息`,
  won: '留下收件信息，就给你寄出',
  claimed: '收件信息收到了，等着收货吧',
  fulfilled: '已经寄出',
  forfeited: '过期没领，不能再领了',
  /** In a list of one's own. */
  nothing: '没抽中',
  empty: '还没有抽过',
  emptyText: '抽到的都会记在这里。',
  noPrize: '还没有得到什么',
  noPrizeText: '得到的都会记在这里。',
  loading: '正在读取',
};
