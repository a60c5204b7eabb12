/** What the rules of a draw say beside those of every promotion. */
export const drawRules = {
  prize: '奖品',
  total: '总数',
  odds: '每次中奖率',
  unlimited: '不限',
  nothing: '没抽中',
  sum: '合计',
  /** `percent` is out of a hundred. */
  percent: (percent: number) => `${percent.toLocaleString('zh-CN', { maximumFractionDigits: 4 })}%`,
  number: (value: number) => value.toLocaleString('zh-CN'),
  /** What happens when one is out. */
  insteadOf: (prize: string, other: string) => `${prize}发完后，抽中它的改得${other}。`,
  outOf: (prizes: string) => `${prizes}发完后，抽中它的算没抽中。`,
  pool: (tickets: number) => `一共 ${tickets.toLocaleString('zh-CN')} 签，事先打乱，每样奖品都在里面。`,
  chances: '机会',
  perDay: (count: number) => `每人每天 ${String(count)} 次`,
  inAll: (count: number) => `每人一共 ${String(count)} 次`,
  granted: '机会由其他活动送出',
  proof: '怎么查验',
  commitment: '每次抽奖由一个密数算出。密数的 SHA-256 先公布在这里，活动结束后公布密数，谁都能重算每一次：',
  audit: '开奖记录',
  done: '知道了',
};
