/** What stands below a card that leads further, and what the sheets that it opens are called. */
export const menu = {
  label: '会员卡菜单',
  levels: '等级',
  ledger: (points: string) => `${points}明细`,
  stores: '门店',
  storeCount: (count: number) => `${String(count)} 家`,
  myData: '我的资料',
  /** Whom to turn to with a card that cannot be shown. */
  help: (organiser: string, contact: string) => `可以找${organiser}，${contact}`,
  call: (store: string) => `打给${store}`,
  /** The key that keeps a card outside the page, and what came of it. */
  keepIn: (wallet: string) => `放进${wallet}`,
  kept: (wallet: string) => `已经放进${wallet}`,
  notKept: '没有放进去，请再试一次',
};
