/** What is said where a campaign wants WeChat, and the page is elsewhere. */
export const openInWechat = {
  scan: '打开微信，扫一扫这个码',
  qr: '二维码：用微信扫一扫，就在微信里打开这一页',
  onPhone: '就在这台手机上？复制链接，到微信里粘贴给自己，再点开。',
  address: '链接',
  copy: '复制链接',
  copied: '复制好了。打开微信，粘贴给自己，再点开。',
  notCopied: '没复制上。长按上面的链接，自己复制一下。',
};
