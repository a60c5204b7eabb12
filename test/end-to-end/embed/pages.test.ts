import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { getCounts } from '../../../src/contract/test-hooks.ts';
import { readQrCode } from '../../support/decode.ts';
import { cardLies, showCode, takeCard } from '../../support/embed/card.ts';
import { type ForeignSite, startForeignSite } from '../../support/embed/foreign-site.ts';
import { enginesAtHand } from '../../support/engines/at-hand.ts';
import type { Engine } from '../../support/engines/engine.ts';
import { openEngine } from '../../support/engines/engines.ts';
import { type Shop, startShop } from '../../support/shop.ts';

const phone = { width: 360, height: 640 };

/** Every page on which one card is taken, as it stands in `demo/embed/`. */
const pages = [
  '2014.html',
  'strict.html',
  'strict-nonce.html',
  'strict-types.html',
  'unset.html',
  'root-100px.html',
  'rtl.html',
  'zoom.html',
];

const { SHOTS } = process.env;

let shop: Shop;
let site: ForeignSite;

beforeAll(async () => {
  shop = await startShop({ LINGKA_TEST_HOOKS: '1' });
  site = await startForeignSite(shop);
});

afterAll(async () => {
  await site.stop();
  await shop.stop();
});

const issued = async () => {
  const answer = await fetch(`${shop.url}/api/v1/test/campaigns/tea-card/counts`);
  return getCounts.answer.parse(await answer.json()).issued;
};

describe.each(await enginesAtHand())('a page of somebody else, in %s', (name) => {
  let engine: Engine;

  beforeAll(async () => {
    engine = await openEngine(name);
  });

  afterAll(() => engine.close());

  it.each(pages)('%s has its card taken', async (file) => {
    const before = await issued();
    const page = await engine.open(site.address(file), phone);
    const shot = async (step: string) => {
      if (SHOTS) await writeFile(path.join(SHOTS, `${file}-${name}-${step}.png`), await page.screenshot());
    };
    try {
      const lie = await cardLies(page).finally(() => shot('1'));
      if (SHOTS) console.log(file, name, JSON.stringify(lie));
      await takeCard(page);
      await shot('2');
      expect(await issued()).toBe(before + 1);
      const code = await showCode(page);
      await shot('3');
      if (SHOTS) console.log(file, name, JSON.stringify(code), await page.complaints());
      expect.soft(lie).toMatchObject({ onKey: 'the key', sideways: 0, outside: 0, inherited: [], cut: [] });
      expect.soft(lie.key.height).toBeGreaterThanOrEqual(44);
      expect.soft(lie.smallest).toBeGreaterThanOrEqual(11);
      expect.soft(lie.largest).toBeLessThanOrEqual(32);
      expect.soft(code).toMatchObject({ bare: 0, outside: 0 });
      expect.soft(readQrCode(await page.screenshot())).toBe(code.digits);
      expect.soft(await page.complaints()).toEqual([]);
    } finally {
      await page.close();
    }
  });
});
