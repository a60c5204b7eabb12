import { launch } from 'puppeteer-core';
import { expect, it } from 'vitest';

import { launchOptions } from '../../support/browser.ts';
import { cardLies, takeCard } from '../../support/embed/card.ts';
import { eventually } from '../../support/embed/eventually.ts';
import { inEachEngine } from '../../support/embed/stage.ts';
import type { EnginePage } from '../../support/engines/engine.ts';

const apps = ['vue2.html', 'vue3-router.html', 'react19-router.html'];
const rounds = 20;

/** Runs in the page before anything else: counts the listeners of window and document that nobody has taken back, and the timers that still run. */
const keepCount = () => {
  const timers = new Set<unknown>();
  const listeners: unknown[][] = [];
  for (const target of [window, document]) {
    const add = target.addEventListener.bind(target);
    const remove = target.removeEventListener.bind(target);
    const indexOf = (...of: unknown[]) => listeners.findIndex((one) => of.every((part, index) => one[index] === part));
    target.addEventListener = (type: string, listener: EventListener, options?: AddEventListenerOptions | boolean) => {
      if (indexOf(target, type, listener) < 0) listeners.push([target, type, listener]);
      add(type, listener, options);
    };
    target.removeEventListener = (type: string, listener: EventListener, options?: EventListenerOptions | boolean) => {
      const index = indexOf(target, type, listener);
      if (index >= 0) listeners.splice(index, 1);
      remove(type, listener, options);
    };
  }
  const after = window.setTimeout.bind(window);
  const each = window.setInterval.bind(window);
  const forget = window.clearTimeout.bind(window);
  const counted = <Id>(id: Id) => {
    timers.add(id);
    return id;
  };
  const timeout = (act: () => void, ms?: number, ...args: unknown[]) => {
    const end = () => {
      timers.delete(id);
      Reflect.apply(act, window, args);
    };
    const id: unknown = after(end, ms);
    return counted(id);
  };
  const drop = (id: number) => {
    timers.delete(id);
    forget(id);
  };
  Object.assign(window, {
    setTimeout: timeout,
    setInterval: (act: () => void, ms?: number) => counted<unknown>(each(act, ms)),
    clearTimeout: drop,
    clearInterval: drop,
    kept: () => ({ listeners: listeners.map(([, type]) => String(type)).sort(), timers: timers.size }),
  });
};

const cards = `document.querySelectorAll('lk-member-card').length`;
const leave = async (page: EnginePage) => {
  await page.evaluate(`document.querySelector('a[href="#/"]').click()`);
  await eventually(page, `${cards} === 0`);
};
const come = async (page: EnginePage) => {
  await page.evaluate(`document.querySelector('a[href="#/card"]').click()`);
  await eventually(page, `${cards} === 1`);
};
/** Runs in the page: the number of the card, once it is shown. */
const number = `(() => {
  const card = document.querySelector('lk-member-card');
  const found = card && card.shadowRoot && card.shadowRoot.querySelector('[part=number]');
  return found ? found.textContent.trim() : '';
})()`;

await inEachEngine(({ name, site, issued, complaints, on }) => {
  it.each(apps)('%s keeps its card while the element comes and goes, and nothing of the element', (app) =>
    on(site().address(app, { '<head>': `<head><script>(${String(keepCount)})()</script>` }), async (page) => {
      const before = await issued();
      const kept = async () => {
        await leave(page);
        // What was asked for before it left is answered, and whatever waits for a moment has done so.
        await new Promise((resolve) => setTimeout(resolve, 700));
        return page.evaluate<object>('kept()');
      };
      await come(page);
      await cardLies(page);
      const taken = await takeCard(page);
      expect(await page.evaluate(`document.querySelector('output').textContent`)).toBe('1');
      const atFirst = await kept();
      for (let round = 1; round < rounds; round += 1) {
        await come(page);
        await leave(page);
      }
      await come(page);
      expect(await eventually(page, number)).toBe(taken);
      expect(await kept()).toEqual(atFirst);
      expect(await issued()).toBe(before + 1);
      expect(await complaints(page)).toEqual([]);
    }),
  );

  if (name === 'chromium')
    it.each(apps)('%s lets go of every element that has left', async (app) => {
      const browser = await launch(await launchOptions());
      try {
        const page = await browser.newPage();
        await page.goto(site().address(app));
        for (let round = 0; round < rounds; round += 1) {
          await page.$eval('a[href="#/card"]', (link) => link.click());
          // A handle of an element would hold it.
          await page.waitForFunction(() => document.querySelector('lk-member-card[state=open]') !== null);
          await page.$eval('a[href="#/"]', (link) => link.click());
          await page.waitForFunction(() => !document.querySelector('lk-member-card'));
        }
        const kind = await page.evaluateHandle('customElements.get("lk-member-card").prototype');
        const held = async () => {
          const cards = await page.queryObjects(kind);
          const count = await cards.evaluate((found) => Object.keys(found).length);
          // A handle of what was found would hold it.
          await cards.dispose();
          return count;
        };
        // What it asked for before it left is still to be answered; a framework may keep its last view until the next one comes.
        await expect.poll(held, { timeout: 30_000, interval: 500 }).toBeLessThanOrEqual(1);
      } finally {
        await browser.close();
      }
    });
});
