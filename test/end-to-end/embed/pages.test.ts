import { expect, it } from 'vitest';

import { readQrCode } from '../../support/decode.ts';
import { cardLies, digitsShown, showCode, takeCard } from '../../support/embed/card.ts';
import { inEachEngine } from '../../support/embed/stage.ts';

/** The pages of `demo/embed/` on which one card is taken as soon as they are opened. */
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

/** Those that are also tried where the kit is on their own origin and their policy in their HTML. */
const withPolicy = ['strict.html', 'strict-nonce.html'];

await inEachEngine(({ shop, site, issued, complaints, on }) => {
  const origins = [
    ...pages.map((name) => ({ name, origin: 'somebody else’s origin', address: () => site().address(name) })),
    {
      name: 'root-100px.html with a rem of 10 pixels',
      origin: 'somebody else’s origin',
      address: () => site().address('root-100px.html', { 'font-size: 100px': 'font-size: 10px' }),
    },
    ...withPolicy.map((name) => ({ name, origin: 'the shop’s own', address: () => `${shop().url}/embed/${name}` })),
  ];

  it.each(origins)('$name on $origin has its card taken and its code shown, as if it were ours', ({ address }) =>
    on(address(), async (page) => {
      const lie = await cardLies(page);
      expect.soft(lie).toMatchObject({ onKey: 'the key', sideways: 0, outside: 0, inherited: [], cut: [] });
      expect.soft(lie.key.height).toBeGreaterThanOrEqual(44);
      expect.soft(lie.smallest).toBeGreaterThanOrEqual(11);
      expect.soft(lie.largest).toBeLessThanOrEqual(32);

      const before = await issued();
      await takeCard(page);
      expect(await issued()).toBe(before + 1);

      const code = await showCode(page);
      expect.soft(code.bare).toEqual([]);
      const isRead = async () => readQrCode(await page.screenshot()) === (await digitsShown(page));
      await expect.poll(isRead, { timeout: 30_000 }).toBe(true);
      expect.soft(await complaints(page)).toEqual([]);
    }),
  );
});
