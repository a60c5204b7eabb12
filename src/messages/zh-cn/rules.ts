/** What the rules of a promotion are headed with. */
export const rules = {
  title: '活动规则',
  period: '时间',
  range: (from: string, until: string) => `${from} 到 ${until}`,
  quantity: '数量',
  total: (count: number) => `共 ${count.toLocaleString('zh-CN')} 份，发完为止`,
  limits: '每人',
  perVisitor: (count: number) => `每人 ${String(count)} 份`,
  perDay: (count: number) => `每人每天 ${String(count)} 份`,
  rules: '规则',
  stores: '适用门店',
  organiser: '主办与联系',
  done: '知道了',
  missing: '规则没有取到，请再试一次。',
};
