/** What a quiz says where something is otherwise than hoped, beside what every promotion says. */
export const quizTrouble = {
  /** By the `code` of a problem. */
  problems: {
    unauthenticated: { title: '登录过期了', text: '重新登录一次，就能接着猜。' },
    identity_required: { title: '先登录一下', text: '要知道是谁，才好把奖品记在你名下。' },
    not_eligible: { title: '持卡会员才能猜', text: '有了店里的会员卡，就能来猜。' },
    not_started: { title: '还没开始', text: '到点就能猜，这一页会自己打开。' },
    paused: { title: '先停一下', text: '商家暂停了活动，过会儿再来看看。' },
    limit_reached: { title: '已经猜过了', text: '在别的页面答过了，这里是最新的样子。' },
    no_chances: { title: '没有提示了', text: '最后一次机会留着作答。' },
    attempt_over: { title: '这一题已经结束', text: '可能时间到了，或在别的页面答过了。' },
    disclosure_changed: { title: '规则刚刚更新', text: '看过新的规则，再猜也不迟。' },
  },
  /** The same start is asked for once more, and no other. */
  unsure: '刚才那一下还记着，再试还是它，不会多开一题。',
  readRules: '看看新规则',
  agree: '看过了，开始',
};
