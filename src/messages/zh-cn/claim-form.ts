const inUnits = (ms: number) => {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 120) return `${String(seconds)} 秒`;
  return seconds < 7200 ? `${String(Math.ceil(seconds / 60))} 分钟` : `${String(Math.ceil(seconds / 3600))} 小时`;
};

/** What the form of a claim says. */
export const claimForm = {
  claim: '领取',
  agreeAndClaim: '同意并领取',
  optional: '选填',
  choose: '请选择',
  month: '月',
  day: '日',
  ofMonth: (month: number) => `${String(month)} 月`,
  ofDay: (day: number) => `${String(day)} 日`,
  phone: '手机号',
  phoneHelp: '用来认出你的卡，收验证码。',
  code: '短信验证码',
  sendCode: '获取验证码',
  sendAgain: '重新获取',
  sendAgainIn: (seconds: number) => `${String(seconds)} 秒后可重发`,
  sent: (phone: string) => `验证码发到 ${phone} 了`,
  /** What one agrees to where the document says no more, with what stands before and after its name. */
  agreeTo: { before: '我已阅读并同意', after: '' },
  document: (title: string) => `《${title}》`,
  withoutIt: '不选也能领卡',
  /** What is wrong with a field, by its type. */
  mistakes: {
    text: { missing: '这里还没填', invalid: '最多 60 个字，不要换行和特殊符号' },
    phone: { missing: '还没填手机号', invalid: '这个手机号不对，再看一眼' },
    birthday: { missing: '还没选生日', invalid: '没有这一天，月和日都选一下' },
    select: { missing: '还没选', invalid: '这一项现在选不了，换一个' },
    email: { missing: '还没填邮箱', invalid: '这个邮箱不对，像 name@example.com 那样' },
  },
  /** A field that the shop no longer asks for. */
  unknown: '店里现在不收这一项，请清空',
  consentMissing: '勾选这一项，才能领卡',
  codeMissing: '还没填验证码',
  codeIncomplete: '验证码是 6 位数字',
  codeInvalid: '验证码不对，再看一眼短信',
  codeStale: '验证码过期了，重新获取一个',
  locked: '试错太多次了，重新获取一个验证码',
  lockedFor: (ms: number) => `试错太多次了，${inUnits(ms)}后重新获取验证码`,
  codeNotSent: '没发出去，稍等再试一次',
  codeUnsure: '不知道发出去没有。收到短信就填上，没收到再试一次',
  codeSoon: (ms: number) => `要得太快了。收到过短信就填上，${inUnits(ms)}后可以重发`,
  tooSoon: '要得太快了，歇一会儿再试',
  tooSoonFor: (ms: number) => `要得太快了，${inUnits(ms)}后再试`,
};
