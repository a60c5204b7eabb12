/** Whether a browser is WeChat's own. WeCom says that it is too, and is not: it has an SDK of its own. */
export const inWechat = (userAgent = navigator.userAgent): boolean =>
  /MicroMessenger/i.test(userAgent) && !/wxwork/i.test(userAgent);

/** Which address WeChat holds a signature against: on iOS that on which somebody landed, elsewhere that of now. */
export const signsLanding = (userAgent = navigator.userAgent): boolean => /iPhone|iPad|iPod/i.test(userAgent);
