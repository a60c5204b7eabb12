import { inZone } from '../in-zone.ts';

const number = (value: number) => value.toLocaleString('zh-CN');

/** What the list of a card's points says. */
export const ledger = {
  balance: (points: string) => `现有${points}`,
  earned: (count: number, points: string) => `累计 ${number(count)} ${points}`,
  loading: '正在取明细',
  empty: (points: string) => `还没有${points}`,
  emptyHint: '结账时出示会员码，店员会给你记上。',
  noCard: '领卡之后，这里会有明细。',
  number,
  /** With its sign, which a column of figures needs. */
  delta: (points: number) => `${points < 0 ? '−' : '+'}${number(Math.abs(points))}`,
  after: (balance: number) => `余 ${number(balance)}`,
  /** An entry that says no reason of its own. */
  booked: '店里记入',
  voided: '撤销一笔',
  won: '抽奖得到',
  merged: '从原来的卡转入',
  order: (reference: string) => `单号 ${reference}`,
  /** `2026 年 6 月` */
  month: (at: Date, timeZone: string) =>
    at
      .toLocaleDateString('zh-CN', inZone(timeZone, { year: 'numeric', month: 'long' }))
      .replace(/\d+/g, ' $& ')
      .trim(),
  more: '再看一些',
  loadingMore: '正在取',
  added: (count: number) => `又来了 ${number(count)} 笔`,
  unknown: (count: number) => `另有 ${number(count)} 笔，这一页还不认识，可以到店里查。`,
};
