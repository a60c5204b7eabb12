/** What points to WeChat's own menu says. */
export const shareGuide = {
  title: '点右上角的 ⋯',
  text: '再选“发送给朋友”或“分享到朋友圈”。',
  done: '知道了',
};
