/** What is said of the page and its head, in Simplified Chinese. */
export const zhCN = {
  page: {
    title: '核验台 · 山间茶铺',
    heading: '核验台',
    noScript: '核验台要用到 JavaScript，请在浏览器设置里打开它。',
  },
  otherLanguage: 'English',
  desk: (store: string) => `${store} · 核验台`,
  signOut: '交班退出',
};

/** The same in English. */
export const en: typeof zhCN = {
  page: {
    title: 'Counter · Hillside Tea',
    heading: 'Counter',
    noScript: 'The counter needs JavaScript. Please turn it on in the browser’s settings.',
  },
  otherLanguage: '中文',
  desk: (store) => `${store} counter`,
  signOut: 'Sign out',
};
