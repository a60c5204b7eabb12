import { launchOptions } from '../browser.ts';
import type { EngineKind } from './engine.ts';
import { startWithPuppeteer } from './puppeteer.ts';

/** This year’s Chromium: one that is installed, else the one that comes with npm. */
export const chromium: EngineKind = {
  title: 'Chromium',
  lacks: () => Promise.resolve(undefined),
  start: async (options) => startWithPuppeteer(await launchOptions(), options),
};
