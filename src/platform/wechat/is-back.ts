/** Whether a page's query looks as it does after a login through WeChat; whether it was ours its kept state says. */
export const isBack = (search = location.search): boolean => /[?&]state=/.test(search);
