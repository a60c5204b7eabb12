const number = (value: number) => value.toLocaleString('zh-CN');

/** What is said when points come in, or go, while the code is shown. */
export const arrival = {
  came: (points: number, name: string) => `到账 +${number(points)} ${name}`,
  went: (points: number, name: string) => `用去 ${number(points)} ${name}`,
  reached: (level: string) => `升到${level}了`,
  then: '，',
  stopped: '这张卡刚刚停用了，请问问店里。',
};
