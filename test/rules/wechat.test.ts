import { createHash } from 'node:crypto';

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createWechatLogin } from '../../src/contract/wechat.ts';
import { isOurPage, loginUrl, signedText, withoutFragment } from '../../src/rules/wechat.ts';

const anyPage = fc.webUrl({ validSchemes: ['http', 'https'], withQueryParameters: true, withFragments: true });
const anyText = fc.string({ unit: 'binary' });

describe('a signature', () => {
  // The example of WeChat's own documents.
  const ticket = 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg';
  const made = { nonceStr: 'Wm3WZYTPz0wzccnW', timestamp: 1414587457 };
  const signature = (url: string) =>
    createHash('sha1')
      .update(signedText(ticket, made, url))
      .digest('hex');

  it('is what WeChat works out', () => {
    expect(signature('http://mp.weixin.qq.com?params=value')).toBe('0f9de62fce790f9a083d5c99e95740ceb90c27ed');
    expect(signature('http://mp.weixin.qq.com')).toBe('f4d90daf4b3bca3078ab155816175ba34c443a7b');
  });

  it('is the same wherever on the page somebody is, and another for another page', () => {
    const page = 'https://shop.example/c/tea-card?store=zhuli';
    expect(signature(`${page}#code=1`)).toBe(signature(page));
    expect(signature(`${page}&lang=en`)).not.toBe(signature(page));
    expect(signature('https://shop.example/c/tea-card')).not.toBe(signature('https://shop.example/c/tea-card/'));
  });

  it('is of the address as it was written: nothing is escaped, nothing put in order', () => {
    const page = 'https://shop.example/c/茶?b=2&a=%E8%8C%B6&a=+';
    expect(signedText(ticket, made, page).endsWith(`&url=${page}`)).toBe(true);
  });
});

describe('an address without its fragment', () => {
  it('is what stood before it, whatever that is', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, behind) => {
        const page = before.replace(/#/g, '');
        expect(withoutFragment(page)).toBe(page);
        expect(withoutFragment(`${page}#${behind}`)).toBe(page);
      }),
    );
    expect(withoutFragment('https://shop.example/a#b\nc#d')).toBe('https://shop.example/a');
  });
});

describe('our pages', () => {
  const hosts = ['shop.example', 'shop.example:4600', 'xn--rht251g30ls2a.example'];

  it.each([
    ['a page', 'https://shop.example/c/tea-card?store=zhuli#code=1'],
    ['the host alone', 'https://shop.example'],
    ['a query without a path', 'https://shop.example?a=b'],
    ['a host in capitals', 'HTTPS://SHOP.Example/'],
    ['the port that goes without saying', 'https://shop.example:443/'],
    ['a port of the list', 'http://shop.example:4600/'],
    ['a name in characters, of which the list has the letters', 'https://山间茶铺.example/'],
    ['another address in the query', 'https://shop.example/?to=https://evil.example'],
  ])('are those of a host on the list: %s', (_, url) => {
    expect(isOurPage(url, hosts)).toBe(true);
  });

  it.each([
    ['another host', 'https://evil.example/'],
    ['a host below it', 'https://www.shop.example/'],
    ['a host above it', 'https://example/'],
    ['one that ends like it', 'https://evilshop.example/'],
    ['one that begins like it', 'https://shop.example.evil.example/'],
    ['a dot behind it', 'https://shop.example./'],
    ['another port', 'https://shop.example:4601/'],
    ['the port of another scheme', 'https://shop.example:80/'],
    ['ours before an @', 'https://shop.example@evil.example/'],
    ['ours and its port before an @', 'https://shop.example:4600@evil.example/'],
    ['somebody before ours', 'https://evil.example@shop.example/'],
    ['a password before ours', 'https://:secret@shop.example/'],
    ['ours in the path', 'https://evil.example/shop.example'],
    ['ours in the query', 'https://evil.example?shop.example'],
    ['ours in the fragment', 'https://evil.example#@shop.example'],
    ['a letter that looks like ours', 'https://shор.example/'],
    ['another scheme', 'ftp://shop.example/'],
    ['no page at all', 'javascript://shop.example/%0aalert(1)'],
    ['half a character', 'https://shop.example/\ud83d'],
    ['no scheme', '//shop.example/'],
    ['the host alone, no address', 'shop.example'],
    ['no host', 'https://'],
    ['nothing', ''],
  ])('are no others: %s', (_, url) => {
    expect(isOurPage(url, hosts)).toBe(false);
  });

  it('are none where there is no list, and nothing at all throws', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyPage), (url) => {
        expect(isOurPage(url, [])).toBe(false);
        if (isOurPage(url, hosts)) expect(hosts).toContain(new URL(url).host);
      }),
    );
  });

  it('are of the host that a browser goes to, whichever page it is', () => {
    fc.assert(
      fc.property(anyPage, (url) => {
        const { host } = new URL(url);
        expect(isOurPage(url, [host])).toBe(true);
        expect(isOurPage(url, [`not-${host}`])).toBe(false);
      }),
    );
  });
});

describe('where a page goes to log in', () => {
  const begun = { appId: 'wx0123456789abcdef', state: 'T0ken-_9' };

  it('is WeChat’s page, with its parameters in the order that it wants', () => {
    expect(loginUrl({ ...begun, url: 'https://shop.example/c/tea-card?store=zhuli#top' })).toBe(
      'https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx0123456789abcdef' +
        '&redirect_uri=https%3A%2F%2Fshop.example%2Fc%2Ftea-card%3Fstore%3Dzhuli' +
        '&response_type=code&scope=snsapi_base&state=T0ken-_9#wechat_redirect',
    );
    expect(loginUrl({ ...begun, server: 'http://127.0.0.1:4700', url: 'https://shop.example/' })).toMatch(
      /^http:\/\/127\.0\.0\.1:4700\/connect\/oauth2\/authorize\?/,
    );
  });

  it('leads back to the page, whichever of ours it is, and takes nothing of it for its own', () => {
    const anyTail = fc.string({ unit: 'binary' }).map((tail) => `https://shop.example/${tail}`);
    const { body } = createWechatLogin;
    fc.assert(
      fc.property(fc.oneof(anyPage, anyTail), (url) => {
        const { host } = new URL(url);
        fc.pre(body.safeParse({ url }).success && isOurPage(url, [host]));
        const { searchParams, hash } = new URL(loginUrl({ ...begun, url }));
        expect(searchParams.get('redirect_uri')).toBe(withoutFragment(url));
        expect([...searchParams.keys()]).toEqual(['appid', 'redirect_uri', 'response_type', 'scope', 'state']);
        expect([searchParams.get('state'), hash]).toEqual(['T0ken-_9', '#wechat_redirect']);
      }),
      { numRuns: 1000 },
    );
  });
});
