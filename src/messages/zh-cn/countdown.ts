/** What a countdown says. */
export const countdown = {
  label: '距开始',
  days: ' 天 ',
  remaining: (days: number, hours: number, minutes: number) =>
    `还有 ${days > 0 ? `${String(days)} 天 ` : ''}${String(hours)} 小时 ${String(minutes)} 分`,
};
