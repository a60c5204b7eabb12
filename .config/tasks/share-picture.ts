import { readFile, writeFile } from 'node:fs/promises';

import { launch } from 'puppeteer-core';
import sharp from 'sharp';

import { launchOptions } from '../../test/support/browser.ts';

/** Draws the pictures that pages are passed on with, from the shop’s own art: messengers show no SVG, and WeChat none that is heavy. */
const folder = 'demo/public/art';
const side = 600;
const colours = 48;
/** What each has beside the shop’s hills: its mark, or what a page is about. */
const pictures = {
  share: undefined,
  'share-coupon': 'ticket',
  'share-draw': 'wheel',
  'share-quiz': 'picture',
  'share-check-in': 'calendar',
};

const read = (path: string) => readFile(path, 'utf8');
const [tokens, inks, hills, logo] = await Promise.all(
  ['src/theme/tokens.css', 'demo/art/art.css', 'demo/art/hills.svg', 'demo/public/art/logo.svg'].map(read),
);

const browser = await launch(await launchOptions());
try {
  const page = await browser.newPage();
  await page.setViewport({ width: side, height: side });
  for (const [name, about] of Object.entries(pictures)) {
    const mark = about === undefined ? (logo ?? '') : `<i>${await read(`demo/art/${about}.svg`)}</i>`;
    await page.setContent(`
      <html data-lk-theme="light">
        <style>
          ${tokens ?? ''}
          ${inks ?? ''}
          body { margin: 0; height: ${side}px; overflow: hidden; background: var(--lk-art-sky) }
          .scene svg { position: absolute; bottom: 0; left: 0; width: 100%; height: 480px }
          .mark svg { position: absolute; top: 44px; left: 44px; width: 168px; height: 168px }
          i { position: absolute; top: 44px; left: 44px; width: 168px; height: 168px; border-radius: 42px; background: var(--lk-brand, #1d5c48) }
          .mark i svg { top: 30px; left: 30px; width: 108px; height: 108px; fill: none; stroke: #fffdf6; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round }
        </style>
        <div class="scene">${hills ?? ''}</div><div class="mark">${mark}</div>
      </html>`);
    const png = await sharp(await page.screenshot({ type: 'png' }))
      .png({ palette: true, colours, compressionLevel: 9, effort: 10 })
      .toBuffer();
    await writeFile(`${folder}/${name}.png`, png);
    console.log(`share picture: ${folder}/${name}.png, ${Math.round(png.length / 1000)} kB`);
  }
} finally {
  await browser.close();
}
