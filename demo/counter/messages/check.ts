/** What is said of the check of a code, in Simplified Chinese. */
export const zhCN = {
  entry: {
    label: '会员码或券码',
    help: '扫码枪随时可以扫；也可以输 18 位数字。',
    missing: (count: number) => `还差 ${String(count)} 位`,
    clear: '清空',
    camera: '摄像头扫码',
    photo: '拍照识别',
    insecure: '这个网址不是 https，用不了摄像头。可以拍照识别，或者输数字。',
    noCamera: '这台设备没有摄像头。可以用照片，或者输数字。',
    denied: '摄像头没有获得允许。可以在浏览器设置里允许，或者拍照识别。',
    cameraFailed: '摄像头没能打开。刷新页面再试，或者输数字。',
    reading: '正在认码…',
    unreadable: '照片里没认出码。离近一点，把码拍完整，再试一次。',
    waiting: '请顾客打开会员码或券码',
    waitingHelp: '码每 30 秒换一次，截图不能用。',
  },

  keypad: { label: '数字键盘', erase: '删一位' },

  camera: { title: '对准码', help: '把码放进框里，会自动认出来。', close: '关闭摄像头' },

  working: '正在核验…',
  verdict: {
    usable: { title: '可以用', next: '这是一张有效的会员卡。' },
    redeemable: { title: '可以用', next: '这张券还没有用过。' },
    stale: { title: '码已过期', next: '请顾客换一个新码，再扫一次。' },
    unknown: { title: '不是我们的码', next: '看看是不是别家的码，或者有没有输错。' },
    expired: { title: '已过期', next: '有效期过了，不能再用。' },
    blocked: { title: '卡已停用', next: '这张卡被停用了，请联系店长。' },
    voided: { title: '卡已作废', next: '这张卡已经作废，不能再用。' },
    used: {
      title: '已经用过了',
      next: '这张券核销过了。什么时候、在哪家店，这里看不到；如果是本店今天核销的，今天的记录里有。',
    },
    'not-started': { title: '还不能用', next: '这张券的有效期还没到，请顾客看券上写的日子。' },
    'coupon-voided': { title: '券已作废', next: '这张券被作废了，不能再用。' },
    'wrong-store': { title: '不能在本店用', next: '请顾客看活动规则，里面写着能用的门店。' },
    hurried: { title: '太快了', next: '歇几秒，再扫一次。' },
    offline: { title: '网断了', next: '还没有核验。连上网，再扫一次。' },
    trouble: { title: '后台没有应答', next: '还没有核验。请顾客换个新码，再扫一次。' },
  },
  again: '再核验一次',
  next: '扫下一张',

  card: {
    number: '卡号',
    level: '等级',
    points: '积分',
    holder: '持卡人',
    issued: '领卡',
    checked: '核验时间',
  },
  count: (value: number) => value.toLocaleString('zh-CN'),
};

/** The same in English. */
export const en: typeof zhCN = {
  entry: {
    label: 'Card or coupon code',
    help: 'Scan at any time, or type the 18 digits.',
    missing: (count) => (count === 1 ? '1 digit to go' : `${String(count)} digits to go`),
    clear: 'Clear',
    camera: 'Scan',
    photo: 'Photo',
    insecure: 'This address is not https, so there is no camera. Take a photo, or type the digits.',
    noCamera: 'This device has no camera. Use a photo, or type the digits.',
    denied: 'The camera was not allowed. Allow it in the browser’s settings, or take a photo.',
    cameraFailed: 'The camera did not open. Reload the page and try again, or type the digits.',
    reading: 'Reading the code…',
    unreadable: 'No code found in that photo. Come closer, keep all of it in the picture, and try again.',
    waiting: 'Ask to see the code of the card or coupon',
    waitingHelp: 'It changes every 30 seconds; a screenshot does not count.',
  },

  keypad: { label: 'Number keys', erase: 'Erase a digit' },

  camera: {
    title: 'Point at the code',
    help: 'Keep it in the frame; it is read by itself.',
    close: 'Close the camera',
  },

  working: 'Checking…',
  verdict: {
    usable: { title: 'Good to use', next: 'A valid member card.' },
    redeemable: { title: 'Good to use', next: 'This coupon has not been used.' },
    stale: { title: 'Code has run out', next: 'Ask for a new code, and scan again.' },
    unknown: { title: 'Not our code', next: 'It may be another shop’s, or mistyped.' },
    expired: { title: 'Has expired', next: 'Its time is over, so it can no longer be used.' },
    blocked: { title: 'Card is blocked', next: 'Please ask your manager.' },
    voided: { title: 'Card is void', next: 'It can no longer be used.' },
    used: {
      title: 'Already used',
      next: 'This coupon was redeemed before. When and where is not told here; if it was here today, it is among today’s records.',
    },
    'not-started': { title: 'Not yet', next: 'It cannot be used yet; the day is written on the coupon.' },
    'coupon-voided': { title: 'Coupon is void', next: 'It was withdrawn, so it can no longer be used.' },
    'wrong-store': { title: 'Not for this shop', next: 'The rules name the shops that take it.' },
    hurried: { title: 'Too fast', next: 'Wait a few seconds, and scan again.' },
    offline: { title: 'No network', next: 'Not checked yet. Connect, and scan again.' },
    trouble: { title: 'No answer', next: 'Not checked yet. Ask for a new code, and scan again.' },
  },
  again: 'Check again',
  next: 'Next card',

  card: {
    number: 'Number',
    level: 'Level',
    points: 'Points',
    holder: 'Holder',
    issued: 'Member since',
    checked: 'Checked at',
  },
  count: (value) => value.toLocaleString('en'),
};
