/** What the code at the counter says. */
export const code = {
  hint: '给店员扫一下',
  qr: '二维码',
  barcode: '条形码',
  digits: (digits: string) => `数字码 ${digits}`,
  /** What stands before and after the number of seconds. */
  renewsIn: { before: '', after: ' 秒后自动换新' },
  renew: '现在换',
  renewed: '已换新码',
  loading: '正在取码',
  expired: { title: '这个码过期了', text: '正在换新的，稍等一下。' },
  expiredOffline: { title: '这个码过期了', text: '换新的要联网。看看网络，连上会自己换好。' },
  offline: { title: '取码要联网', text: '看看网络，连上会自己取好。' },
  foot: '截图会过期，请出示此页。',
};
