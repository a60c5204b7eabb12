import { safeUrl } from '../../src/platform/safe-url.ts';
import { telUrl } from '../../src/platform/tel-url.ts';
import { describe, expect, it } from '../support/browser-test.ts';

const endpoint = 'http://10.0.0.2:4600/api/v1';

describe('an address from a campaign', () => {
  it('may be a secure one, or lie where the backend or the page is', () => {
    expect(safeUrl('https://cdn.test/a.png', endpoint)).to.equal('https://cdn.test/a.png');
    expect(safeUrl('/art/logo.svg', endpoint)).to.equal('http://10.0.0.2:4600/art/logo.svg');
    expect(safeUrl(`${location.origin}/a.png`, endpoint)).to.equal(`${location.origin}/a.png`);
  });

  it('may be nothing else', () => {
    const refused = [
      'javascript:alert(1)',
      'data:text/html,x',
      'http://elsewhere.test/a.png',
      'blob:https://a.test/b',
      '',
      undefined,
    ];
    expect(refused.map((url) => safeUrl(url, endpoint))).to.deep.equal(refused.map(() => undefined));
  });

  it('may be a phone number where that is one', () => {
    expect(telUrl('+86 571-5550 0112')).to.equal('tel:+8657155500112');
    expect(telUrl('javascript:1')).to.equal(undefined);
  });
});
