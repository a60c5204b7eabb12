/** What a check-in says of itself. */
export const checkIn = {
  /** The one key: by a tap or a place, by a store's code; with what today brings, where it brings something. */
  press: (prize: string): string => (prize ? `签到，领今天的 ${prize}` : '签到'),
  pressToScan: (prize: string): string => (prize ? `扫码签到，领今天的 ${prize}` : '扫码签到'),
  pressing: '正在签到',
  /** Why more than a tap is asked for. */
  whyCode: '在店里扫一下柜台上的码，就算到了。',
  whyPlace: '签到时看一眼你是不是在店里，位置不会留下。',
  hasCode: '店里的码带来了，点一下就签到。',
  /** What leads a figure: what is won today, on another day, and that there is nothing more. */
  today: '签到，今天就得',
  tomorrow: '今天签好了，明天再来，又得',
  later: (count: number): string => `再签 ${String(count)} 天得`,
  allDone: '今天签好了，谢谢你来。',
  /** The number stands between them. */
  streak: (_days: number) => ({ before: '连签', after: '天' }),
  next: (count: number, prize: string) => `再签 ${String(count)} 天，得 ${prize}`,
  /** The rewards of a cycle. */
  ladder: '签到奖励',
  onDays: (first: number, last: number): string =>
    first === last ? `第 ${String(first)} 天` : `第 ${String(first)}–${String(last)} 天`,
  now: '今天',
  onStreak: (days: number) => `连签满 ${String(days)} 天，另得一次`,
  total: (count: number) => `共 ${String(count)} 份`,
  and: '、',
  cycle: (days: number) => `每 ${String(days)} 天一轮，签满再从头来`,
  forgives: (count: number): string =>
    count > 0 ? `一轮里可以漏 ${String(count)} 天，连签不断` : '漏一天，连签就从头来',
  calendarRetry: '日历没读到，再试一次',
  won: '你得到了',
  wonToday: (prizes: string) => `今天得了 ${prizes}`,
  see: '看看',
  toDraw: '去抽奖',
  records: (count: number): string => (count > 0 ? `我的奖品 ${String(count)}` : '我的奖品'),
  rules: '规则与奖品',
  scanTitle: '扫店里的码',
  placeTitle: '看看你在不在店里',
  route: (store: string) => `去${store}`,
  metres: (metres: number): string =>
    metres < 1000
      ? `${String(Math.max(10, Math.round(metres / 10) * 10))} 米`
      : `${(metres / 1000).toLocaleString('zh-CN', { maximumFractionDigits: 1 })} 公里`,
  signIn: '登录后签到',
  toCard: '去领卡',
  codeTitle: '出示给店员',
  contactTitle: '收件信息',
};
