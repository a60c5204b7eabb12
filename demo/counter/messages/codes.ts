/** What is said of the codes that a store shows for its check-ins, in Simplified Chinese. */
export const zhCN = {
  codes: {
    open: '签到码',
    title: '签到码',
    help: '选一个活动，放在平板上给顾客扫，或者印出来。',
    back: '返回',
    loading: '正在取签到活动…',
    empty: '这家店没有签到活动',
    emptyHelp: '活动里给这家店定好签到码，就在这里。',
    offline: '网断了，取不到签到活动。',
    trouble: '后台没有应答，取不到签到活动。',
    retry: '再试一次',
    kinds: { fixed: '码不变，可以印', rotating: '码每分钟换，平板上用' },
    layouts: { label: '怎么用', screen: '平板', card: 'A5 台卡', poster: 'A4 海报' },
  },
};

/** The same in English. */
export const en: typeof zhCN = {
  codes: {
    open: 'Check-in code',
    title: 'Check-in codes',
    help: 'Choose one and stand it on a tablet for customers to scan, or print it.',
    back: 'Back',
    loading: 'Fetching the check-ins…',
    empty: 'This shop has no check-in',
    emptyHelp: 'A check-in that has a code for this shop stands here.',
    offline: 'No network: the check-ins cannot be fetched.',
    trouble: 'The server does not answer: the check-ins cannot be fetched.',
    retry: 'Try again',
    kinds: { fixed: 'Stays, can be printed', rotating: 'Changes each minute, for a tablet' },
    layouts: { label: 'How to show it', screen: 'Tablet', card: 'Table card A5', poster: 'Poster A4' },
  },
};
