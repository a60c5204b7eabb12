/** What a coupon says where something is otherwise than hoped, beside what every promotion says. */
export const couponTrouble = {
  /** By the `code` of a problem. */
  problems: {
    identity_required: { title: '先登录一下', text: '要知道是谁，才好把券记在你名下。' },
    limit_reached: { title: '领到上限了', text: '一人能领的就这么多，所以没有再发。' },
  },
  voided: { title: '这张券已作废', text: '为什么作废，可以问问店里。' },
};
