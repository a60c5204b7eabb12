/** What a person reads where something ended otherwise than hoped: what it is, and what to do next. */
export interface Sentence {
  readonly title: string;
  readonly text: string;
}

/** What every kind of promotion says. */
export const promotion = {
  loading: '正在打开',
  retry: '再试一次',
  look: '再看看',
  signIn: '登录后领取',
  rules: '活动规则',
  readRules: '看看新规则',
  agreeToRules: '看过了，继续领取',
  startsOn: (day: string) => `${day}开始`,
  startsIn: '距开始',
  until: (day: string) => `到 ${day}`,
  left: (count: number) => `仅剩 ${String(count)} 份`,
  /** What is said of any trouble where no other sentence could be fetched. */
  offline: { title: '没连上', text: '看看网络，再试一次。领过的不会丢。' },
};
