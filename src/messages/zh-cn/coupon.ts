import type { Sum } from '../money.ts';
import type { OfferWords } from '../offer-words.ts';

const sum = ({ currency, symbol, figure }: Sum) => (currency === 'CNY' ? `${figure} 元` : `${symbol}${figure}`);

/** `二`, as it is said of pieces; from eleven on in figures. */
const pieces = (count: number) => '零一二三四五六七八九十'[count] ?? String(count);

const worded = (picture: OfferWords['picture'], said: string): OfferWords => ({ picture, said });

/** What a coupon says. */
export const coupon = {
  /** What each offer is called, and how it is drawn. */
  amountOff: (off: Sum): OfferWords => ({
    picture: { before: off.symbol, figure: off.figure, after: '' },
    said: `减 ${sum(off)}`,
  }),
  percentOff: (percent: number): OfferWords => {
    const tenths = String((100 - percent) / 10);
    return { picture: { before: '', figure: tenths, after: '折' }, said: `${tenths} 折` };
  },
  gift: worded(['到店', '有礼'], '赠品'),
  buyGet: (buy: number, get: number): OfferWords => {
    const [buying, getting] = [`买${pieces(buy)}`, `送${pieces(get)}`];
    return { picture: [buying, getting], said: buying + getting };
  },
  exchange: worded(['凭券', '兑换'], '兑换券'),
  /** On which terms. */
  minSpend: (least: Sum) => `满 ${sum(least)}可用`,
  noMinSpend: '不限消费',
  maxOff: (most: Sum) => `最多减 ${sum(most)}`,
  giftOf: (item: string) => `送${item}`,
  exchangeFor: (item: string) => `兑${item}`,
  and: '，',
  /** Where it counts: in one or two stores by name, in more by their number. */
  onlyIn: (stores: readonly string[]) => `限${stores.join('、')}`,
  onlyInSome: (count: number) => `限 ${String(count)} 家店`,
  /** When it counts. */
  until: (day: string) => `到 ${day}`,
  untilToday: (time: string) => `今天 ${time} 前`,
  from: (day: string) => `${day}起可用`,
  fromUntil: (from: string, until: string) => `${from} 到 ${until}`,
  forDays: (days: number, delay: number) => {
    if (delay > 0) return `领取 ${String(delay)} 天后起，${String(days)} 天内有效`;
    return days === 1 ? '领取当天有效' : `领取后 ${String(days)} 天内有效`;
  },
  startsAt: (day: string, time: string) => `${day} ${time} 开始`,
  left: (count: number) => `只剩 ${String(count)} 张`,
  /** What became of it. */
  usedOn: (day: string, store: string) => (store ? `${day}用于${store}` : `${day}用过`),
  claim: '领取',
  claiming: '领取中',
  claimed: '领好了，已在卡包',
  another: '再领一张',
  use: '去使用',
  notYet: '未到使用期',
  codeTitle: '出示给店员',
  seals: {
    taken: '已领',
    used: '已用',
    expired: '过期',
    voided: '作废',
    'sold-out': '领完',
    ended: '结束',
    paused: '暂停',
  },
};
