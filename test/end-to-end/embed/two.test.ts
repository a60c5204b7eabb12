import { rm } from 'node:fs/promises';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { card } from '../../../src/messages/zh-cn/card.ts';
import { cardLies, takeCard } from '../../support/embed/card.ts';
import { eventually } from '../../support/embed/eventually.ts';
import { buildOlder } from '../../support/embed/older-build.ts';
import { inEachEngine } from '../../support/embed/stage.ts';
import { type Shop, startShop } from '../../support/shop.ts';

const olderKey = '领一张';

let other: Shop;
let older: string;

beforeAll(async () => {
  [other, older] = await Promise.all([startShop({ LINGKA_TEST_HOOKS: '1' }), buildOlder(olderKey)]);
});
afterAll(async () => {
  await other.stop();
  await rm(older, { recursive: true });
});

/** Runs in the page: what the keys of all its cards say, once there are so many. */
const keys = (count: number) => `(() => {
  const cards = Array.from(document.querySelectorAll('lk-member-card[state=open]'));
  return cards.length === ${count} && cards.map(({ shadowRoot }) => shadowRoot.querySelector('[part=action]').textContent.trim());
})()`;

await inEachEngine(({ shop, site, issued, complaints, on }) => {
  it('takes a card of each of two shops on one page', () => {
    const theirs = `'//' + name + ':' + location.port + '/api/v1'`;
    return on(site().address('two-endpoints.html', { [theirs]: `'${other.url}/api/v1'` }), async (page) => {
      await cardLies(page, { card: '#other' });
      const [here, there] = [await issued(), await issued(other)];
      const first = await takeCard(page, { card: 'lk-member-card:not(#other)' });
      expect([await issued(), await issued(other)]).toEqual([here + 1, there]);
      const second = await takeCard(page, { card: '#other' });
      expect([await issued(), await issued(other)]).toEqual([here + 1, there + 1]);
      expect(second).not.toBe(first);
      expect(await complaints(page)).toEqual([]);
    });
  });

  it('works with two versions on one page, each element of one of them', () => {
    site().mount('/older/', older);
    const again = 'src="/embed.js?again" data-endpoint="/api/v1"';
    const olderOne = `src="/older/embed.js" data-endpoint="${shop().url}/api/v1"`;
    return on(site().address('two-versions.html', { [again]: olderOne }), async (page) => {
      const said = await eventually<string[]>(page, keys(2));
      expect(new Set(said).size).toBe(1);
      expect([card.claim, olderKey]).toContain(said[0]);
      await eventually(page, `document.querySelector('lk-countdown').shadowRoot.textContent.trim()`);
      const before = await issued();
      await takeCard(page);
      expect(await issued()).toBe(before + 1);
      expect(await complaints(page)).toEqual([]);
    });
  });

  it('lets the newer version bring what the older one does not know, under Trusted Types too', () => {
    site().mount('/older/', older);
    const policy = "require-trusted-types-for 'script'; trusted-types lingka lit-html 'allow-duplicates'";
    const html = `<!doctype html><meta charset="utf-8"><title>theirs</title>
      <script src="/older/embed.js" data-endpoint="${shop().url}/api/v1" async></script>
      <lk-member-card campaign="tea-card"></lk-member-card>
      <lk-app><lk-countdown until="2029-12-31T16:00:00Z">some day</lk-countdown></lk-app>
      <template><script src="/embed.js" data-endpoint="/api/v1" async></script></template>`;
    return on(site().put(html, policy), async (page) => {
      expect(await eventually(page, keys(1))).toEqual([olderKey]);
      await page.evaluate(() => {
        const template = document.querySelector('template');
        if (template) document.body.appendChild(document.importNode(template.content, true));
      });
      await eventually(
        page,
        `(document.querySelector('lk-countdown').shadowRoot || { textContent: '' }).textContent.trim()`,
      );
      await takeCard(page);
      expect(await complaints(page)).toEqual([]);
    });
  });
});
