/** What a store shows for a check-in: on a screen, on a table card and on a poster. */
export const storeCode = {
  loading: '正在取签到码',
  hint: '用手机相机或微信扫一扫，签到有奖',
  typed: '扫不了？在签到页里输入这 12 位数',
  qr: '签到二维码',
  digits: (digits: string) => `签到码 ${digits}`,
  left: (seconds: number) => `${String(seconds)} 秒后换新码`,
  fillScreen: '全屏显示',
  leaveScreen: '退出全屏',
  /** The device does not stay awake by itself. */
  sleeps: '这台设备不能自动常亮：请在系统设置里关掉自动锁屏。',
  /** The codes at hand last until a moment. */
  lasts: {
    offline: (until: string) => `网断了。码照常能扫，够用到 ${until}，连上会自己续上。`,
    server: (until: string) => `系统没有应答。码照常能扫，够用到 ${until}，好了会自己续上。`,
  },
  stays: { offline: '网断了。这个码照常能扫。', server: '系统没有应答。这个码照常能扫。' },
  retry: '再试一次',
  troubles: {
    signedOut: { title: '登录到期了', text: '请店员重新登录，签到码就回来。' },
    wrongStore: { title: '这家店没有这个活动的签到码', text: '看看登录的是不是这家店，或者问问店长。' },
    missing: { title: '没找到这个签到活动', text: '链接可能旧了，问问店长。' },
    over: { title: '这个活动结束了', text: '不用再给顾客扫，这里可以收起来了。' },
    offline: {
      title: '现在没有码可扫',
      text: '网断了，备好的码也用完了。看看网络，连上会自己好；顾客可以晚一点再签。',
    },
    server: { title: '现在没有码可扫', text: '系统没有应答，会一直自己再试。顾客可以晚一点再签。' },
    changing: { title: '这家店的码不能印', text: '它每分钟换一次，印出来就过期了。请在平板上打开，给顾客扫。' },
  },
  /** Before a check-in has begun: from when on. */
  upcoming: (day: string) => ({ title: `${day}开始`, text: '到时候这里会自己出现签到码。' }),
  print: { card: '打印台卡（A5）', poster: '打印海报（A4）' },
  /** What brings a prize: a day of the cycle, or so many in a row. */
  day: (day: number) => `第 ${String(day)} 天`,
  streak: (days: number) => `连签 ${String(days)} 天`,
  steps: ['用手机相机或微信扫码', '点一下“签到”', '奖励当场到手机里'],
  at: (store: string) => `签到门店：${store}`,
  period: (from: string, until: string) => `${from} 至 ${until}`,
  by: (organiser: string, contact: string) => `主办：${organiser} · ${contact}`,
};
