/** What scanning a store's code says. */
export const storeScan = {
  scan: '扫店里的码',
  photo: '拍一张或选张照片',
  close: '关掉相机',
  aim: '把码放进框里',
  opening: '正在打开相机',
  reading: '正在看照片',
  label: '也可以输码下面的 12 位数字',
  send: '用这个码',
  busy: '正在核对',
  /** What to do where a way came to nothing. */
  trouble: {
    denied: '相机没有打开：在手机设置里允许，或拍张照片、输数字',
    missing: '这里没有相机：选张照片，或输数字',
    insecure: '这个页面不能用相机：拍张照片，或输数字',
    failed: '相机没有打开：再试一次，或拍张照片、输数字',
    unread: '照片里没看到码：离近一点，拍清楚再试',
    foreign: '这不是店里的签到码：看看柜台上的那一个',
    incomplete: '店里的码是 12 位数字，再看一眼',
  },
};
