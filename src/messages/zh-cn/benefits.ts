const number = (value: number) => value.toLocaleString('zh-CN');

/** As many levels as a card may have. */
const counted = ['一', '两', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** What the list of a card's benefits says. */
export const benefits = {
  before: '会员好处',
  of: (level: string) => `${level}的好处`,
  lockedUntil: (level: string, missing: number, points: string) =>
    `升到${level}后开启，还差 ${number(missing)} ${points}`,
  levels: (count: number) => `${counted[count - 1] ?? number(count)}个等级`,
  lockedFrom: (level: string) => `${level}起可享`,
};
