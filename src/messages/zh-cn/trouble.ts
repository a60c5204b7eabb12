/** What every kind of promotion says where something ended otherwise than hoped; fetched beside the first data. */
export const trouble = {
  /** By the `code` of a problem; one that is missing here goes by its status. */
  problems: {
    unauthenticated: { title: '登录过期了', text: '重新登录一次，就能接着领。' },
    identity_required: { title: '先登录一下', text: '要知道是谁，才好把卡记在你名下。' },
    not_eligible: { title: '这次轮不到你', text: '这个活动有参加条件，可以问问店里。' },
    not_found: { title: '什么也没找到', text: '链接可能旧了，去店里的首页看看。' },
    not_started: { title: '还没开始', text: '到点就能领，这一页会自己打开。' },
    paused: { title: '先停一下', text: '商家暂停了领取，过会儿再来看看。' },
    ended: { title: '活动结束了', text: '谢谢你来过，看看店里还有什么。' },
    sold_out: { title: '领完了', text: '这一批已经发完，下次早点来。' },
    limit_reached: { title: '你已经领过了', text: '一人一份，所以没有再发。' },
    disclosure_changed: { title: '规则刚刚更新', text: '看过新的规则，再领也不迟。' },
    expired: { title: '已经过期', text: '过了能用的日子，可以问问店里。' },
    state_conflict: { title: '现在用不了', text: '状态刚刚变了，再看一眼。' },
    idempotency_in_flight: { title: '还在办', text: '上一次还没办完，稍等再试。' },
    busy: { title: '店里太忙了', text: '人有点多，稍等再试一次。' },
    rate_limited: { title: '点得太快了', text: '歇十秒，再试一次。' },
  },
  refused: { title: '没办成', text: '再试一次；还不行，请问问店里。' },
  unreachable: {
    timeout: { title: '等太久了', text: '网有点慢，再试一次。领过的不会丢。' },
    server: { title: '店里的系统出了点差错', text: '不是你的问题，稍等再试一次。' },
    'off-contract': { title: '这一页看不懂店里的回话', text: '可能在更新，稍后再来看看。' },
  },
  /** Why a card cannot be shown, by its state. */
  cannotShow: {
    blocked: { title: '这张卡暂时停用', text: '积分都还在。问一声店里，就能恢复。' },
    expired: { title: '这张卡过期了', text: '到店里可以续上。' },
    voided: { title: '这张卡已作废', text: '作废的卡不能恢复，明细和资料还看得到。' },
  },
  /** Theirs once, and erased at their wish while the campaign still runs. */
  erased: { title: '你领过，资料已清除', text: '一人一份，这次活动里不再发第二张。' },
  noSignIn: { title: '这里还不能登录', text: '请到店里问一声。' },
  /** The campaign wants WeChat, and the page is elsewhere; `key` leads there. */
  openInWechat: { title: '请在微信里打开', text: '这个活动要在微信里参加。', key: '去微信' },
};
