/** What the way to share a page says. */
export const share = {
  share: '分享这个页面',
  /** What came of the key, where there is anything to say. */
  said: {
    copied: '链接复制好了，发给谁都行',
    failed: '这个浏览器不让复制，可以从它的菜单里分享',
    inMenu: '点右上角的 ⋯，就能分享',
  },
};
