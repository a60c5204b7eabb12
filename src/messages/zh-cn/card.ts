const number = (value: number) => value.toLocaleString('zh-CN');

/** What the member card says. */
export const card = {
  label: (brand: string) => `${brand}会员卡`,
  claim: '领取会员卡',
  claiming: '正在办卡',
  claimed: (number: string) => `领好了，卡号 ${number}`,
  held: (number: string) => `会员卡，卡号 ${number}`,
  showCode: '出示会员码',
  codeTitle: '会员码',
  welcome: '入会就送',
  holder: '持卡人',
  points: '积分',
  balance: (value: number) => number(value),
  toNextLevel: (missing: number, points: string, level: string) => `再 ${number(missing)} ${points}，升${level}`,
  topLevel: '已是最高等级',
  benefitsBefore: '会员好处',
  benefitsOf: (level: string) => `${level}的好处`,
  lockedUntil: (level: string, missing: number, points: string) =>
    `升到${level}后开启，还差 ${number(missing)} ${points}`,
  lockedFrom: (level: string) => `${level}起可享`,
  validUntil: (day: string) => `用到 ${day}`,
  seals: { 'sold-out': '领完', ended: '收摊', paused: '暂停', blocked: '停用', expired: '过期', voided: '作废' },
  cannotShow: {
    blocked: { title: '这张卡暂时停用', text: '到店里问一声，就能恢复。' },
    expired: { title: '这张卡过期了', text: '到店里可以续上。' },
    voided: { title: '这张卡已作废', text: '有疑问请到店里说一声。' },
  },
};
