/** Something said otherwise of each stage; one of a designer's own goes by `other`. */
export type ByStage = Readonly<Record<'wheel' | 'grid' | 'scratch' | 'slot' | 'shake' | 'other', string>>;

const press: ByStage = {
  wheel: '转',
  grid: '抽一次',
  scratch: '刮一张',
  slot: '拉一下',
  shake: '摇一摇',
  other: '抽一次',
};

const won: ByStage = {
  wheel: '转到了',
  grid: '抽到了',
  scratch: '刮到了',
  slot: '拉到了',
  shake: '摇到了',
  other: '抽到了',
};

const nothingWon: readonly [string, string] = ['谢谢', '下次再来'];

/** What a draw says around its stage. */
export const draw = {
  press,
  won,
  /** In the small line of a key. */
  hint: (left: number) => `剩 ${String(left)} 次`,
  /** What stands where nothing is won. */
  nothing: nothingWon,
  turning: '正在抽',
  lost: { title: '这次没抽中', text: '谢谢你来，下次再试试手气。' },
  /** Nobody answered yet: it goes on by itself. */
  waiting: { title: '网有点慢', text: '还在等店里回话，会自己再试。机会不会少。' },
  chances: (isToday: boolean) => ({ before: isToday ? '今天还能抽' : '还能抽', after: '次' }),
  moreAt: (moment: string) => `${moment} 再有`,
  last: (prize: string) => `上次抽到 ${prize}`,
  see: '去看看',
  prizes: '奖品',
  records: (count: number): string => (count > 0 ? `我的奖品 ${String(count)}` : '我的奖品'),
  rules: (hasOdds: boolean): string => (hasOdds ? '规则与中奖率' : '规则与奖品'),
  signIn: '登录后抽奖',
  toCard: '去领卡',
  audit: '开奖记录',
  codeTitle: '出示给店员',
  contactTitle: '收件信息',
};
