/** What is said once the counter has used a coupon whose code is shown. */
export const couponUse = {
  used: '已使用',
  at: (moment: string, store: string) => `${moment}，${store}`,
};
