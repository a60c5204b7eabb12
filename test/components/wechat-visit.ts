import { setLeaver } from '../../src/platform/leave.ts';
import { createCodes, testAccount } from '../support/wechat/people.ts';
import { clearStage } from './stage.ts';

const inside =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 16_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.49(0x18003137) NetType/4G Language/zh_CN';
export const ming = { openid: 'oLVPpjqs9BhvzwPj5A-ming' };

/** A phone inside WeChat, whose page is left only as far as a test lets it, and what stands in for WeChat. */
export const visitWechat = () => {
  const codes = createCodes();
  const began = location.href;
  const left: string[] = [];
  setLeaver((url) => left.push(url));
  const pretend = (userAgent: string | undefined) => {
    if (userAgent === undefined) Reflect.deleteProperty(navigator, 'userAgent');
    else Object.defineProperty(navigator, 'userAgent', { value: userAgent, configurable: true });
  };
  pretend(inside);

  /** The page is loaded anew at an address: nothing is left of it but what the phone keeps. */
  const load = (href: string) => {
    clearStage();
    history.replaceState(undefined, '', href);
  };

  // Without what the test runner has in it.
  load(location.pathname);

  return {
    wechat: {
      appId: testAccount.appId,
      hosts: [location.host],
      personOf: codes.personOf,
      ticket: 'ticket',
    },
    /** Where the page went to log in. */
    left,
    load,
    /** WeChat sends the page back: with a code of somebody's, and without what stood behind #. */
    sendBack(code: string | undefined = codes.codeFor(ming)) {
      const asked = new URL(left[left.length - 1] ?? '').searchParams;
      const back = new URL(asked.get('redirect_uri') ?? '');
      back.hash = '';
      if (code) back.searchParams.append('code', code);
      back.searchParams.append('state', asked.get('state') ?? '');
      load(back.href);
    },
    codeFor: codes.codeFor,
    /** The page is in another browser. */
    goElsewhere: () => pretend(undefined),
    end() {
      pretend(undefined);
      history.replaceState(undefined, '', began);
      for (const name of Object.keys(localStorage)) if (name.startsWith('lingka ')) localStorage.removeItem(name);
    },
  };
};
