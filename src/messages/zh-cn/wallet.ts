const number = (value: number) => value.toLocaleString('zh-CN');

/** What the wallet says. */
export const wallet = {
  /** The lists that it is sorted into. */
  lists: '按状态看',
  usable: '可用',
  used: '已用',
  over: '过期与作废',
  /** Runs of what is usable, by how soon it ends. */
  soonness: { today: '今天到期', week: '7 天内到期', later: '更晚到期', always: '一直有效' },
  hoursLeft: (hours: number) => `还有 ${number(hours)} 小时`,
  minutesLeft: (minutes: number) => `还有 ${number(minutes)} 分钟`,
  use: '使用',
  useOf: (title: string) => `使用${title}`,
  points: '积分',
  number: (digits: string) => `卡号 ${digits}`,
  show: '出示会员码',
  cardTitle: '会员码',
  loading: '正在打开卡包',
  empty: {
    usable: { title: '卡包还空着', text: '领到的卡和券都会收在这里。' },
    used: { title: '还没有用过的券', text: '用掉的券会留在这里，哪天在哪家店都看得到。' },
    over: { title: '没有过期的', text: '过期和作废的会收在这里。' },
  },
  /** What is said of a list that could not be read anew. */
  kept: '下面是刚才看到的，连上后会自己更新。',
  more: '再看一些',
  loadingMore: '正在取',
  added: (count: number) => `又来了 ${number(count)} 张`,
  unknown: (count: number) => `另有 ${number(count)} 张，这一页还不认识，可以到店里查。`,
  seals: { blocked: '停用', expired: '过期', voided: '作废' },
};
