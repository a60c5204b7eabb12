/** What checking in by place says. */
export const placeProof = {
  why: '看看你是不是在店里。只看这一次，位置不会留下。',
  agreeTo: { before: '我已阅读并同意', after: '' },
  document: (title: string) => `《${title}》`,
  consentMissing: '先勾选这一项，再看位置',
  find: '我在店里，签到',
  finding: '正在看位置',
  busy: '正在核对',
  scanInstead: '改扫店里的码',
  /** What to do where the phone tells no place. */
  trouble: {
    denied: '没有允许看位置：在手机设置里允许，再试一次',
    missing: '手机现在不知道自己在哪：打开定位，再试一次',
    'timed-out': '等了太久：走到窗边，再试一次',
    insecure: '这个页面不能看位置：换个浏览器打开，或问问店员',
  },
};
