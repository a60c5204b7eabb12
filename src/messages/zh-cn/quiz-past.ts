/** What is said of a day or a level that is over for everybody. */
export const quizPast = {
  loading: '正在读取',
  answer: '答案',
  rate: (opened: number, cleared: number) =>
    opened > 0 ? `${String(opened)} 人来猜，${String(cleared)} 人答对` : '没有人来猜',
  others: '其他几天',
  otherLevels: '其他几关',
  level: (level: number) => `第 ${String(level)} 关`,
  states: { locked: '', open: '', cleared: '你答对了', failed: '你没答上来', missed: '你没来' },
};
