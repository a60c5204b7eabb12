/** What a quiz says around its question. */
export const quiz = {
  /** The key that starts the clock: of today's picture, or of a level. */
  today: '看今天的图',
  start: (level: number) => `开始第 ${String(level)} 关`,
  starting: '正在打开',
  /** What is to be known before that. */
  levels: (count: number) => `一共 ${String(count)} 关，没过就出局`,
  tries: (count: number, isDaily: boolean): string => `${isDaily ? '每天一张图' : '每关一题'}，${String(count)} 次机会`,
  seconds: (seconds: number) =>
    seconds % 60 === 0 ? `点开开始计时，限时 ${String(seconds / 60)} 分钟` : `点开开始计时，限时 ${String(seconds)} 秒`,
  allDay: '不限时，当天都能答',
  noLimit: '不限时',
  /** What is won, and by what. */
  prizes: '奖品',
  eachRight: (isDaily: boolean): string => (isDaily ? '答对得' : '每过一关得'),
  forFirst: '第一个通关得',
  forAll: '通关都得',
  /** How many there are of a prize. */
  total: (count: number) => `共 ${String(count)} 份`,
  firstGone: '已经有人得了',
  won: '你得到了',
  /** Of a chain. */
  map: '关卡',
  level: (level: number) => `第 ${String(level)} 关`,
  states: { locked: '未开', open: '现在', cleared: '过了', failed: '没过', missed: '错过' },
  allCleared: '全部通关',
  isFirst: '你是第一个走完的人。',
  isNotFirst: '第一个通关的奖品已经有人得了。',
  /** Of a picture a day. */
  streak: (days: number) => `连对 ${String(days)} 天`,
  nextPicture: '下一张图',
  noMorePictures: '图都出完了，谢谢你来猜。',
  past: '往日的答案',
  yesterday: '昨天的答案',
  answers: '各关的答案',
  toDraw: '去抽奖',
  share: '请朋友猜',
  copied: { title: '复制好了', text: '发给朋友，里面没有答案。' },
  notShared: { title: '没能复制', text: '这个浏览器不让复制，截张图也行。' },
  /** What is shared; the squares say how it went. */
  shared: (title: string, place: string, squares: string, streak: string) =>
    [`${title} ${place}`, squares, streak].filter(Boolean).join('\n'),
  records: (count: number): string => (count > 0 ? `我的奖品 ${String(count)}` : '我的奖品'),
  rules: '规则与奖品',
  signIn: '登录后来猜',
  toCard: '去领卡',
  codeTitle: '出示给店员',
  contactTitle: '收件信息',
};
