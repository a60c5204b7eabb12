/** What a countdown says. */
export const countdown = {
  /** What is said before what is left, where nobody says what is counted to. */
  label: '还有',
  days: ' 天 ',
  remaining: (days: number, hours: number, minutes: number) =>
    `${days > 0 ? `${String(days)} 天 ` : ''}${String(hours)} 小时 ${String(minutes)} 分`,
};
