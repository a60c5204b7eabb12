/** What is said of a login through WeChat that came to nothing; fetched where a campaign asks for one. */
export const wechatLogin = {
  /** By the `code` of a problem. */
  problems: {
    code_invalid: { title: '这次没登录上', text: '再点一下，重新登录一次就好。' },
    code_stale: { title: '登录等得太久了', text: '再点一下，重新登录一次就好。' },
    unauthenticated: { title: '这次没登录上', text: '再点一下，重新登录一次就好。' },
  },
  cancelled: { title: '还没登录', text: '再点一下，就能接着来。' },
  forgetful: { title: '这里登录不了', text: '手机没让这一页记下东西。关掉无痕浏览，再打开试试。' },
};
