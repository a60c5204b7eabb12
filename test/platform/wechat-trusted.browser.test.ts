import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { ok, openPhone, putAway, sdkUrl } from './wechat-page.ts';

interface Rules {
  readonly createScriptURL: (url: string) => string;
}

/** The page asks for trusted addresses, and lets a policy be made by `createPolicy`. */
const askForTrust = (createPolicy: (name: string, rules: Rules) => unknown) => {
  Object.defineProperty(window, 'trustedTypes', { value: { createPolicy }, configurable: true });
};

describe('a page that asks for trusted addresses', () => {
  afterEach(() => {
    Reflect.deleteProperty(window, 'trustedTypes');
    putAway();
  });

  // What a policy was made for is kept, so that these come in this order.
  it('has the SDK brought by its address where it allows us no policy and does not insist', async () => {
    askForTrust(() => {
      throw new TypeError('Policy "lingka-wechat" disallowed.');
    });
    ok(await openPhone().speak().ready());
  });

  it('has it brought by a policy of our own name, which is made once', async () => {
    const named: string[] = [];
    const urls: string[] = [];
    askForTrust((name, { createScriptURL }) => {
      named.push(name);
      return {
        createScriptURL: (url: string) => {
          urls.push(url);
          return createScriptURL(url);
        },
      };
    });
    ok(await openPhone().speak().ready());
    putAway();
    ok(await openPhone().speak().ready());
    expect([named, urls]).to.deep.equal([['lingka-wechat'], [sdkUrl, sdkUrl]]);
  });
});
