/** What a check-in says where something is otherwise than hoped, beside what every promotion says. */
export const checkInTrouble = {
  /** By the `code` of a problem. */
  problems: {
    unauthenticated: { title: '登录过期了', text: '重新登录一次，就能接着签到。' },
    identity_required: { title: '先登录一下', text: '要知道是谁，才好把奖励记在你名下。' },
    not_eligible: { title: '持卡会员才能签到', text: '有了店里的会员卡，就能来签到。' },
    not_started: { title: '还没开始', text: '到点就能签到，这一页会自己打开。' },
    paused: { title: '先停一下', text: '商家暂停了签到，过会儿再来看看。' },
    already_checked_in: { title: '今天签过了', text: '在别的页面签的，这里是最新的样子。' },
    limit_reached: { title: '不能再签了', text: '你的资料已经清除，这次活动不能再参加。' },
    disclosure_changed: { title: '规则刚刚更新', text: '看过新的规则，再签到也不迟。' },
    consent_required: { title: '还没同意看位置', text: '看过说明并勾选，再签到。' },
    code_stale: { title: '这个码旧了', text: '店里的码换过了，再扫一次。' },
    store_code_invalid: { title: '没认出这个码', text: '看看是不是柜台上的签到码，再扫一次。' },
    place_unclear: { title: '位置不够准', text: '走到门口或窗边，再试一次。' },
  },
  /** `stores` are those that count. */
  wrongStore: (stores: string) => ({ title: '这家店不算', text: `能签到的店：${stores}。` }),
  outside: (store: string, distance: string, address: string) => ({
    title: '离店还有点远',
    text: `最近的是${store}，还有 ${distance}。${address}`,
  }),
  outsideAll: { title: '离店还有点远', text: '到了店里，再签一次。' },
  /** An answer came late, for a day that is over. */
  late: (day: string, prizes: string) => ({
    title: `${day}的签到算上了`,
    text: `${prizes ? `得了 ${prizes}。` : ''}今天的还没签，再点一下就好。`,
  }),
  lateOnly: (day: string, prizes: string) => ({
    title: `${day}的签到算上了`,
    text: prizes ? `得了 ${prizes}，在“我的奖品”里。` : '连签没有断。',
  }),
  /** The same check-in is asked for once more, and no other. */
  unsure: '刚才那一下还记着，连上网会自己签，不会多签一次。',
  readRules: '看看新规则',
  agree: '看过了，签到',
};
