const number = (value: number) => value.toLocaleString('zh-CN');

/** What the member card says. */
export const card = {
  label: (brand: string) => `${brand}会员卡`,
  claim: '领取会员卡',
  claiming: '正在办卡',
  claimed: (number: string) => `领好了，卡号 ${number}`,
  showCode: '出示会员码',
  codeTitle: '会员码',
  welcome: '入会就送',
  holder: '持卡人',
  points: '积分',
  balance: (value: number) => number(value),
  toNextLevel: (missing: number, points: string, level: string) => `再 ${number(missing)} ${points}，升${level}`,
  topLevel: '已是最高等级',
  seals: { 'sold-out': '领完', ended: '收摊', paused: '暂停', blocked: '停用', expired: '过期', voided: '作废' },
};
