import { writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

import { type Browser, launch, type Page } from 'puppeteer-core';

import { launchOptions } from '../../test/support/browser.ts';
import { startShop } from '../../test/support/shop.ts';

/** Takes the README's picture: the real pages of a real shop, side by side. */
const file = '.github/lingka.webp';
const action = 'lk-member-card >>> [part=action]';
const rest = 1600;

type Scheme = 'light' | 'dark';

const open = async (browser: Browser, url: string, [width, height]: readonly [number, number], scheme: Scheme) => {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width, height, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(url, { waitUntil: 'networkidle0' });
  return page;
};

const tapAction = async (page: Page) => {
  await (await page.waitForSelector(action))?.tap();
  await pause(rest);
};

const shoot = async (page: Page) => `data:image/png;base64,${await page.screenshot({ encoding: 'base64' })}`;

const phone = [360, 740] as const;
const tablet = [1024, 740] as const;

const shop = await startShop();
const browser = await launch(await launchOptions());
try {
  const visitor = await open(browser, shop.url, phone, 'light');
  await visitor.waitForSelector(action);
  await tapAction(visitor);
  const card = await shoot(visitor);
  await tapAction(visitor);
  const code = await shoot(visitor);
  const digits = await visitor.$eval('lk-member-card >>> [part=digits]', ({ textContent }) => textContent);

  const night = await open(browser, `${shop.url}/draw?lang=en`, phone, 'dark');
  await night.waitForSelector('lk-lucky-draw >>> [part=chances]');
  await pause(rest);
  const wheel = await shoot(night);

  const player = await open(browser, `${shop.url}/quiz`, phone, 'light');
  await (await player.waitForSelector('lk-picture-quiz >>> [part=start]'))?.tap();
  await pause(rest);
  const quiz = await shoot(player);

  const guest = await open(browser, `${shop.url}/check-in`, phone, 'light');
  await guest.waitForSelector('lk-check-in >>> .slab');
  await pause(rest);
  const checkIn = await shoot(guest);

  const staff = await open(browser, `${shop.url}/counter/`, tablet, 'light');
  await (await staff.waitForSelector('>>> input[type=password]'))?.type(shop.staffPin);
  await staff.keyboard.press('Enter');
  await pause(rest);
  await staff.keyboard.type(digits.replace(/\D/g, ''));
  await pause(rest);
  const verified = await shoot(staff);

  const sheet = await browser.newPage();
  await sheet.setViewport({ width: 1880, height: 632, deviceScaleFactor: 1 });
  const images = [card, code, wheel, quiz, checkIn].map((source) => `<img class="phone" src="${source}">`).join('');
  await sheet.setContent(`
    <style>
      body { margin: 0; padding: 36px; display: flex; gap: 24px; width: max-content; background: #dcd9cc }
      img { display: block; height: 560px; border-radius: 22px; box-shadow: 0 10px 28px -10px rgba(24, 30, 22, .45) }
      .tablet { border-radius: 16px }
    </style>${images}<img class="tablet" src="${verified}">`);
  const picture = await (await sheet.$('body'))?.screenshot({ type: 'webp', quality: 88 });
  if (!picture) throw new Error('the pictures were not put together');
  await writeFile(file, picture);
  console.log(`picture: ${file}, ${Math.round(picture.length / 1000)} kB`);
} finally {
  await browser.close();
  await shop.stop();
}
