import type { EngineKind } from './engine.ts';
import { firstOf } from './files.ts';
import { startWithPuppeteer } from './puppeteer.ts';

const { FIREFOX_PATH } = process.env;

/** Where an installed Firefox usually is. */
const places = [
  ...(FIREFOX_PATH ? [FIREFOX_PATH] : []),
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** An installed Firefox, driven by WebDriver BiDi. */
export const firefox: EngineKind = {
  title: 'Firefox',
  lacks: async () =>
    (await firstOf(places)) === undefined ? 'apt-get install firefox-esr, or FIREFOX_PATH' : undefined,
  start: async (options = {}) =>
    startWithPuppeteer(
      {
        browser: 'firefox',
        executablePath: (await firstOf(places)) ?? '',
        headless: true,
        // Scrollbars lie over the page, as on a phone.
        extraPrefsFirefox: { 'ui.systemUsesDarkTheme': options.dark ? 1 : 0, 'ui.useOverlayScrollbars': 1 },
      },
      options,
    ),
};
