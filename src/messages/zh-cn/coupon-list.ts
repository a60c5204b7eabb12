/** What is said of several coupons at once. */
export const couponList = {
  all: (count: number) => `一键领取 ${String(count)} 张`,
  working: '正在领取',
  got: (count: number) => `领到 ${String(count)} 张`,
  missed: (titles: readonly string[]) => `没领到${titles.join('、')}`,
  none: '一张也没领到',
  then: '，',
};
