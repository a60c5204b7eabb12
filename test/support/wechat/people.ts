import type { WechatPerson } from '../../../src/mock/routes/wechat.ts';

/** The official account that tests speak for, and the host of its pages. */
export const testAccount = { appId: 'wx5823bf96d3bd56c7', host: 'tea.example' } as const;

/** Codes as WeChat gives them, each for whom it names. */
export const createCodes = () => {
  const given = new Map<string, WechatPerson>();
  return {
    /** A new code for somebody. */
    codeFor: (person: WechatPerson): string => {
      const code = `0${String(given.size + 1).padStart(8, '0')}cKj7c4dNv6jx7Yw1nQfH2`;
      given.set(code, person);
      return code;
    },
    personOf: (code: string): WechatPerson | undefined => given.get(code),
  };
};
