/** What is said of signing in, in Simplified Chinese. */
export const zhCN = {
  signIn: {
    title: '开台',
    store: '门店',
    pin: '店员 PIN',
    pinHelp: '4 到 12 位数字，问店长要。',
    start: '开始核验',
    starting: '正在核对…',
    loading: '正在找门店…',
    noStores: '还没有可以核验的门店。',
    retry: '再试一次',
    ended: '登录到期了，再输一次 PIN 就能接着核验。',
    wrongPin: 'PIN 不对，看一眼再输。',
    noStore: '这家店现在登录不了，换一家，或者联系店长。',
    locked: (seconds: number) => `输错太多次了，请等 ${String(Math.ceil(seconds / 60))} 分钟再试。`,
    lockedForNow: '输错太多次了，过一会儿再试。',
    hurried: '操作太快了，歇几秒再试。',
    offline: '网断了。连上网再试一次。',
    trouble: '后台没有应答，稍等再试。',
  },
};

/** The same in English. */
export const en: typeof zhCN = {
  signIn: {
    title: 'Open the counter',
    store: 'Shop',
    pin: 'Staff PIN',
    pinHelp: '4 to 12 digits; your manager has it.',
    start: 'Start',
    starting: 'Checking…',
    loading: 'Looking up the shops…',
    noStores: 'There is no shop to check cards at yet.',
    retry: 'Try again',
    ended: 'Your sign-in has ended. Enter the PIN again to go on.',
    wrongPin: 'That PIN is not right. Have a look and try again.',
    noStore: 'Nobody can sign in to this shop now. Take another, or ask your manager.',
    locked: (seconds) => `Too many wrong PINs. Try again in ${String(Math.ceil(seconds / 60))} min.`,
    lockedForNow: 'Too many wrong PINs. Try again in a while.',
    hurried: 'Too many tries at once. Wait a few seconds and try again.',
    offline: 'No network. Connect and try again.',
    trouble: 'The server does not answer. Try again in a moment.',
  },
};
