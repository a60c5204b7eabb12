/** What a draw says where something is otherwise than hoped, beside what every promotion says. */
export const drawTrouble = {
  /** By the `code` of a problem. */
  problems: {
    unauthenticated: { title: '登录过期了', text: '重新登录一次，就能接着抽。' },
    identity_required: { title: '先登录一下', text: '要知道是谁，才好把奖品记在你名下。' },
    not_eligible: { title: '持卡会员才能抽', text: '有了店里的会员卡，就能来抽。' },
    not_started: { title: '还没开始', text: '到点就能抽，这一页会自己打开。' },
    paused: { title: '先停一下', text: '商家暂停了抽奖，过会儿再来看看。' },
    sold_out: { title: '奖品都抽完了', text: '这一批已经抽完，下次早点来。' },
    no_chances: { title: '机会用完了', text: '这一次没有抽，也没有少什么。' },
    disclosure_changed: { title: '规则刚刚更新', text: '看过新的规则，再抽也不迟。' },
  },
  /** The same draw is asked for once more, and no other. */
  unsure: '刚才这一次还记着，再试还是它，不会多扣机会。',
  readRules: '看看新规则',
  agree: '看过了，继续抽奖',
};
