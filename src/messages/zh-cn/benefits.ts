const number = (value: number) => value.toLocaleString('zh-CN');

/** What the list of a card's benefits says. */
export const benefits = {
  before: '会员好处',
  of: (level: string) => `${level}的好处`,
  lockedUntil: (level: string, missing: number, points: string) =>
    `升到${level}后开启，还差 ${number(missing)} ${points}`,
  lockedFrom: (level: string) => `${level}起可享`,
};
