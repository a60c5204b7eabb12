/** What is said of who won. */
export const drawWinners = {
  label: '最近的中奖',
  guest: '一位茶客',
  got: (prize: string) => `抽到 ${prize}`,
  justNow: '刚刚',
  minutesAgo: (minutes: number) => `${String(minutes)} 分钟前`,
  hoursAgo: (hours: number) => `${String(hours)} 小时前`,
  pause: '停下',
  goOn: '接着看',
};
