/** What is said of what only a manager may do to a card or a coupon, in Simplified Chinese. */
export const zhCN = {
  manager: {
    open: '店长操作',
    title: '店长操作',
    back: '返回',
    choose: '要做什么？',
    none: '已经作废或者用掉了，没有可以做的了。',
    actions: {
      block: { name: '停用', help: '暂时不能用，以后可以恢复。', done: '卡已停用', working: '正在停用…' },
      unblock: { name: '恢复', help: '马上又能用。', done: '卡已恢复', working: '正在恢复…' },
      void: { name: '作废', help: '永远不能再用，恢复不了。', done: '已作废', working: '正在作废…' },
    },
    pin: '店长 PIN',
    pinHelp: '只用这一次，用完就忘。',
    noReason: '写一句为什么。',
    noPin: '输入店长的 PIN，4 到 12 位数字。',
    sure: {
      card: (number: string) => `尾号 ${number} 的卡要永远作废吗？`,
      coupon: (number: string) => `尾号 ${number} 的券要永远作废吗？`,
    },
    sureHelp: {
      card: '作废以后恢复不了，卡里的积分也不能再用。',
      coupon: '作废以后恢复不了，顾客也不能再用它。',
    },
    sureKey: '永远作废',
    keep: '不作废',
    changed: '状态已经变了。请再扫一次看看。',
    notFound: '找不到了。请再扫一次看看。',
    notDone: '没有办成，稍等再试。',
    mayBe: '可能已经办好了。再输一次 PIN 重试，只会办一次。',
  },
};

/** The same in English. */
export const en: typeof zhCN = {
  manager: {
    open: 'Manager',
    title: 'Manager',
    back: 'Back',
    choose: 'What is to be done?',
    none: 'It is void or used up already; there is nothing left to do.',
    actions: {
      block: {
        name: 'Block',
        help: 'It cannot be used until it is given back.',
        done: 'Card blocked',
        working: 'Blocking…',
      },
      unblock: {
        name: 'Give back',
        help: 'It can be used again at once.',
        done: 'Card given back',
        working: 'Giving back…',
      },
      void: { name: 'Make void', help: 'It can never be used again.', done: 'Made void', working: 'Making void…' },
    },
    pin: 'Manager’s PIN',
    pinHelp: 'For this once; it is forgotten at once.',
    noReason: 'Say why, in a few words.',
    noPin: 'Enter the manager’s PIN, 4 to 12 digits.',
    sure: {
      card: (number) => `Make the card that ends in ${number} void for good?`,
      coupon: (number) => `Make the coupon that ends in ${number} void for good?`,
    },
    sureHelp: {
      card: 'It cannot be brought back, and its points cannot be used any more.',
      coupon: 'It cannot be brought back, and its holder cannot use it any more.',
    },
    sureKey: 'Void for good',
    keep: 'Leave it as it is',
    changed: 'Its state has changed. Scan it again and have a look.',
    notFound: 'It is not found any more. Scan it again and have a look.',
    notDone: 'It was not done. Try again in a moment.',
    mayBe: 'It may already be done. Enter the PIN and try again: it is done once only.',
  },
};
