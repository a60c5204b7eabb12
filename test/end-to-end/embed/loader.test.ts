import path from 'node:path';

import { expect, it } from 'vitest';

import { cardLies, takeCard } from '../../support/embed/card.ts';
import { eventually } from '../../support/embed/eventually.ts';
import { inEachEngine } from '../../support/embed/stage.ts';

const script = '<script src="/embed.js" data-endpoint="/api/v1" async></script>';
const tag = '<lk-member-card campaign="tea-card">soon</lk-member-card>';
const page = (inside: string) => `<!doctype html><meta charset="utf-8"><title>theirs</title><body>${inside}</body>`;

/** Lets a page remember on which tags it heard that no more came, and what stood inside them. */
const hearing = `<script>
  var heard = [];
  addEventListener('lk-load-error', function (event) {
    heard.push(event.target.localName + ': ' + event.target.innerText);
  });
</script>`;

/** Runs in the page: an element of somebody else that keeps a card in its open shadow root. */
const defineBox = () => {
  class Box extends HTMLElement {
    constructor() {
      super();
      const inside = document.createElement('lk-member-card');
      inside.setAttribute('campaign', 'tea-card');
      this.attachShadow({ mode: 'open' }).appendChild(inside);
    }
  }
  customElements.define('their-box', Box);
};
const definesBox = `<script>(${String(defineBox)})()</script>`;

await inEachEngine(({ shop, site, issued, complaints, on }) => {
  it('brings a tag that stood there before, one that comes later, one that is moved and none twice, though the script is there twice', () =>
    on(site().put(page(`${tag}${script}${script}<p id="other"></p>`)), async (opened) => {
      await cardLies(opened);
      await opened.evaluate(() => {
        const other = document.querySelector('#other');
        const first = document.querySelector('lk-member-card');
        const second = document.createElement('lk-member-card');
        second.setAttribute('campaign', 'tea-card');
        const gone = document.body.appendChild(second.cloneNode());
        document.body.removeChild(gone);
        other?.appendChild(second);
        if (first) other?.appendChild(first);
      });
      await eventually(opened, `document.querySelectorAll('#other lk-member-card[state=open]').length === 2`);
      const before = await issued();
      await takeCard(opened);
      expect(await issued()).toBe(before + 1);
      const fetched = `performance.getEntriesByType('resource').filter(({ name }) => /lk-member-card(-legacy)?\\.js/.test(name)).length`;
      expect(await opened.evaluate<number>(fetched)).toBe(1);
      expect(await complaints(opened)).toEqual([]);
    }));

  it('brings a tag though a script of the page has put the loader in', () =>
    on(site().put(page(tag)), async (opened) => {
      await opened.evaluate((src) => {
        const loader = document.createElement('script');
        loader.src = src;
        loader.setAttribute('data-endpoint', '/api/v1');
        document.head.appendChild(loader);
      }, `${shop().url}/embed.js`);
      await cardLies(opened);
    }));

  it('brings a tag inside the open shadow root of somebody else’s element', () =>
    on(site().put(page(`${definesBox}<their-box></their-box>${script}`)), (opened) =>
      cardLies(opened, { inside: 'their-box', card: 'lk-member-card' }),
    ));

  it('brings it too where that element is defined later', () =>
    on(site().put(page(`<their-box></their-box>${script}<lk-rules></lk-rules>`)), async (opened) => {
      await eventually(opened, `customElements.get('lk-rules') !== undefined`);
      await opened.evaluate(defineBox);
      await cardLies(opened, { inside: 'their-box', card: 'lk-member-card' });
    }));

  it('says on the tag that an engine without custom elements gets no more than what stands inside it', () =>
    on(site().put(page(`${hearing}<script>delete window.customElements</script>${tag}${script}`)), async (opened) => {
      await eventually(opened, 'heard.length');
      expect(await opened.evaluate('heard')).toEqual(['lk-member-card: soon']);
    }));

  it('says so where a policy of Trusted Types does not know it, and works where the engine knows none of them', () =>
    on(
      site().put(page(`${hearing}${tag}${script}`), "require-trusted-types-for 'script'; trusted-types theirs"),
      async (opened) => {
        if (await opened.evaluate(`'trustedTypes' in window`)) {
          await eventually(opened, 'heard.length');
          expect(await opened.evaluate('heard[0]')).toBe('lk-member-card: soon');
        } else await cardLies(opened);
      },
    ));

  it.each([
    ['missing', /\/assets\//],
    // The element itself comes, but not what it stands on.
    ['cut off', /\/(kit|words|polyfills-legacy)\.js/],
  ] as const)(
    'leaves what stands inside a tag where files are %s, says so on it, and brings it once they are back: %s',
    (kind, struck) => {
      site().mount('/kit/', path.resolve('dist/pages'));
      site().trouble(kind, struck);
      const own = script.replace('/embed.js', '/kit/embed.js').replace('/api/v1', `${shop().url}/api/v1`);
      return on(site().put(page(`${hearing}${tag}${own}`)), async (opened) => {
        await eventually(opened, 'heard.length');
        expect(await opened.evaluate('heard[0]')).toBe('lk-member-card: soon');
        site().trouble();
        await cardLies(opened);
      });
    },
  );
});
