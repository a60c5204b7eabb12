/** What a sheet says. */
export const sheet = { close: '关闭' };
