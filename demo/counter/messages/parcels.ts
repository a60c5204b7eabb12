/** What a contact is made of, by the names of a form’s fields; one that is not here goes by its own. */
const fields: Readonly<Record<string, string>> = { name: '收件人', phone: '手机号', address: '地址', email: '邮箱' };

/** What is said of prizes that are sent, in Simplified Chinese. */
export const zhCN = {
  parcels: {
    kind: '寄送',
    title: '要寄的奖品',
    ask: '收件信息只给店长看。',
    open: '打开',
    opening: '正在取…',
    empty: '没有要寄的。',
    emptyHelp: '有人抽中要寄的奖品，就在这里。',
    offline: '网断了，取不到要寄的奖品。',
    trouble: '后台没有应答，取不到要寄的奖品。',
    states: {
      granted: '已到手',
      won: '等收件信息',
      claimed: '要寄',
      fulfilled: '已寄',
      forfeited: '已作废',
    },
    wonOn: (day: string) => `${day} 抽中`,
    look: '看看',
    lookAt: (name: string, holder: string) => `看看${holder}的${name}`,
    nobody: '一位顾客',
    back: '返回',
    contact: '寄到',
    noContact: '还没有留收件信息。',
    fields,
    actions: {
      fulfil: { name: '已经寄出', done: '记下了，已寄', working: '正在记…', ask: '怎么寄的？' },
      forfeit: { name: '作废这件', done: '已作废', working: '正在作废…', ask: '为什么作废？' },
    },
    reasons: {
      fulfil: ['顺丰寄出', '到店自取'],
      forfeit: ['退回来了', '联系不上', '顾客不要了'],
    },
    noReason: { fulfil: '写一句怎么寄的。', forfeit: '写一句为什么作废。' },
    changed: '状态已经变了。返回再打开一次看看。',
    notFound: '找不到了。返回再打开一次看看。',
  },
};

/** The same in English. */
export const en: typeof zhCN = {
  parcels: {
    kind: 'To send',
    title: 'Prizes to send',
    ask: 'Where they go is for the manager alone.',
    open: 'Open',
    opening: 'Fetching…',
    empty: 'Nothing is to be sent.',
    emptyHelp: 'A prize that is to be sent stands here once somebody wins it.',
    offline: 'No network: the prizes to send cannot be fetched.',
    trouble: 'The server does not answer: the prizes to send cannot be fetched.',
    states: {
      granted: 'With its winner',
      won: 'No address yet',
      claimed: 'To send',
      fulfilled: 'Sent',
      forfeited: 'Taken back',
    },
    wonOn: (day) => `Won on ${day}`,
    look: 'Look',
    lookAt: (name, holder) => `Look at ${name} of ${holder}`,
    nobody: 'A customer',
    back: 'Back',
    contact: 'Goes to',
    noContact: 'Nobody has said yet where it goes.',
    fields: { name: 'Name', phone: 'Phone', address: 'Address', email: 'Email' },
    actions: {
      fulfil: { name: 'It was sent', done: 'Noted: sent', working: 'Noting…', ask: 'How was it sent?' },
      forfeit: { name: 'Take it back', done: 'Taken back', working: 'Taking back…', ask: 'Why?' },
    },
    reasons: {
      fulfil: ['Sent by courier', 'Handed over here'],
      forfeit: ['It came back', 'Cannot be reached', 'Not wanted'],
    },
    noReason: { fulfil: 'Say how it was sent, in a few words.', forfeit: 'Say why, in a few words.' },
    changed: 'Its state has changed. Go back, open the list again and have a look.',
    notFound: 'It is not found any more. Go back and open the list again.',
  },
};
