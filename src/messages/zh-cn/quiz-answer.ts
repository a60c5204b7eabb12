/** What the ways to answer a quiz say. */
export const quizAnswer = {
  busy: '正在送出',
  over: '已经答完',
  solution: (answer: string) => `答案是 ${answer}`,
  text: { label: '你的答案', send: '就答这个', plain: '', missing: '先写下你猜的，再发', missed: '不是这个，再想想' },
  choice: {
    send: '就选它',
    plain: '',
    missing: '先选一个',
    missed: '不是它，再看看别的',
    tried: '不是它',
    right: '就是它',
    unseen: '有图没有出来',
    loadAgain: '再取一次',
  },
  spot: {
    send: '就是这里',
    plain: '在图上点一下',
    placed: '换个地方，再点一下就行',
    missing: '先在图上点一下',
    missed: '打叉的地方不是，再找找',
  },
  letters: {
    send: '就填这个',
    missing: '先把空格填满',
    missed: '不是这个词，换换看',
    answer: '答案',
    tray: '字盘',
    clear: '清空',
    laid: (letters: string, left: number): string =>
      left === 0 ? `填好了：${letters}` : `${letters ? `${letters}，` : ''}还差 ${String(left)} 个字`,
    box: (place: number, letter: string | undefined): string =>
      letter === undefined ? `第 ${String(place)} 格，空` : `第 ${String(place)} 格，${letter}，收回`,
  },
};
