import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';

import { launch } from 'puppeteer-core';
import sharp from 'sharp';

import { launchOptions } from '../../test/support/browser.ts';

/** Draws the pictures that the shop’s quizzes ask about, in few colours: a phone loads them in a moment. */
const sources = 'demo/art/quiz';
const folder = 'demo/campaigns/pictures';
const colours = 64;

const sizeOf = (drawing: string) => {
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(drawing) ?? [];
  return { width: Number(width), height: Number(height) };
};

const names = (await readdir(sources)).filter((name) => name.endsWith('.svg')).sort();
await mkdir(folder, { recursive: true });
const browser = await launch(await launchOptions());
try {
  const page = await browser.newPage();
  for (const name of names) {
    const drawing = await readFile(`${sources}/${name}`, 'utf8');
    await page.setViewport(sizeOf(drawing));
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
    // What is drawn anew from its pixels has no word of where it comes from.
    const png = await sharp(await page.screenshot({ type: 'png' }))
      .png({ palette: true, colours, compressionLevel: 9, effort: 10 })
      .toBuffer();
    await writeFile(`${folder}/${name.replace('.svg', '.png')}`, png);
    console.log(`${name}: ${Math.round(png.length / 1000)} kB`);
  }
} finally {
  await browser.close();
}
