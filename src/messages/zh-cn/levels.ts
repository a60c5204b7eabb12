const number = (value: number) => value.toLocaleString('zh-CN');

/** What the ladder of a card's levels says. */
export const levels = {
  earned: (points: string) => `累计${points}`,
  now: (level: string) => `现在是${level}`,
  before: '领卡之后，从这里开始。',
  toNext: (missing: number, points: string, level: string) => `再 ${number(missing)} ${points}，升${level}`,
  top: '已是最高等级',
  /** What a level asks for. */
  fromStart: '领卡就有',
  from: (threshold: number, points: string) => `累计 ${number(threshold)} ${points}起`,
  /** Where the holder stands towards it. */
  current: '你在这一级',
  reached: '已经到过',
  ahead: (missing: number, points: string) => `还差 ${number(missing)} ${points}`,
  brings: (level: string) => `${level}开启的好处`,
  keeps: (points: string) => `等级看累计，花掉${points}不会降级。`,
};
