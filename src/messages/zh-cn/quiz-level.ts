/** What is said of a question while it is answered, and after. */
export const quizLevel = {
  place: (level: number, levels: number) => `第 ${String(level)} 关，共 ${String(levels)} 关`,
  triesLeft: (count: number) => `还有 ${String(count)} 次机会`,
  time: '剩余时间',
  lastSeconds: '还有 10 秒',
  timeUp: { title: '时间到', text: '正在问店里结果。' },
  /** The key of a hint, and what it costs. */
  hint: '看提示',
  hintForTry: '看提示，用掉 1 次机会',
  hintIn: (time: string) => `${time} 后可以看提示`,
  lastTry: '最后一次机会，留着作答',
  hints: '提示',
  sending: '正在送出答案',
  wrong: { title: '还不是它', text: '再看看图，换一个想法。' },
  right: '答对了',
  answer: '答案',
  lost: '这一题没答上来',
  outOfTime: '时间到了',
  /** What that means. */
  lostDay: '答案明天公布，明天还有新图。',
  lostLastDay: '答案明天公布，谢谢你来猜。',
  lostChain: '闯关到这里就停下了，谢谢你来。',
  /** Nobody has answered yet. */
  slow: { title: '网有点慢', text: '还在等店里回话，会自己再试。答案留着，以送到的时间为准。' },
  offline: { title: '现在没有网', text: '可以接着想。答案会留着，连上就送出，以送到的时间为准。' },
  kept: { title: '答案留着', text: '连上网会自己送出，以送到的时间为准。' },
  sendNow: '现在送出',
  unsendable: { title: '这个答案送不了', text: '最多 100 个字，也不能有特别的符号。' },
  missing: { title: '这一题没能打开', text: '看看网络，再试一次。' },
};
