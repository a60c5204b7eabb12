import { readFile, writeFile } from 'node:fs/promises';

import { launch } from 'puppeteer-core';

import { launchOptions } from '../../test/support/browser.ts';

/** Draws the picture that pages are passed on with, from the shop’s own art: messengers show no SVG. */
const file = 'demo/public/art/share.png';
const side = 600;

const read = (path: string) => readFile(path, 'utf8');
const [tokens, inks, hills, logo] = await Promise.all(
  ['src/theme/tokens.css', 'demo/art/art.css', 'demo/art/hills.svg', 'demo/public/art/logo.svg'].map(read),
);

const browser = await launch(await launchOptions());
try {
  const page = await browser.newPage();
  await page.setViewport({ width: side, height: side });
  await page.setContent(`
    <html data-lk-theme="light">
      <style>
        ${tokens ?? ''}
        ${inks ?? ''}
        body { margin: 0; height: ${side}px; overflow: hidden; background: var(--lk-art-sky) }
        .scene svg { position: absolute; bottom: 0; left: 0; width: 100%; height: 480px }
        .logo svg { position: absolute; top: 44px; left: 44px; width: 168px; height: 168px }
      </style>
      <div class="scene">${hills ?? ''}</div><div class="logo">${logo ?? ''}</div>
    </html>`);
  const picture = await page.screenshot({ type: 'png', optimizeForSpeed: false });
  await writeFile(file, picture);
  console.log(`share picture: ${file}, ${Math.round(picture.length / 1000)} kB`);
} finally {
  await browser.close();
}
