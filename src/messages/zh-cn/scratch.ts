/** What a scratch card says. */
export const scratch = {
  see: '不刮了，直接看',
  until: (percent: number) => `刮开 ${percent}% 就揭晓`,
  scratched: (percent: number) => `已刮 ${percent}%`,
  waiting: '结果马上就来',
  none: '这次没有奖品',
};
