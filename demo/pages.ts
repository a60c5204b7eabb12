import { join } from 'node:path';

import type { Plugin } from 'vite';

import { assemble } from './page/assemble.ts';

/** Every page of the demo, by the template that it is filled from. Which address shows which is in `site.ts`. */
export const pages = {
  store: { source: 'demo/store/index.html' },
  campaign: { source: 'demo/store/campaign.html' },
  coupon: { source: 'demo/store/coupon.html' },
  wonCoupon: { source: 'demo/store/won-coupon.html' },
  coupons: { source: 'demo/store/coupons.html' },
  quiz: { source: 'demo/store/quiz.html' },
  checkIn: { source: 'demo/store/check-in.html' },
  draw: { source: 'demo/store/draw.html' },
  wallet: { source: 'demo/store/wallet.html' },
  apology: { source: 'demo/store/apology.html' },
  counter: { source: 'demo/counter/index.html' },
  // What claims ask to agree to: prose, written in the template itself in each language.
  terms: { source: 'demo/documents/terms.html' },
  privacy: { source: 'demo/documents/privacy.html' },
  messages: { source: 'demo/documents/messages.html' },
  place: { source: 'demo/documents/place.html' },
} as const;

/** A page of the demo, by its name. */
export type PageName = keyof typeof pages;

/** Where the build puts the template of a page. */
export const templateFile = (name: string): string => `templates/${name}.html`;

/** Builds the demo’s pages as templates that the backend fills. */
export const demoPages = (): Plugin => {
  let root = '';
  return {
    name: 'demo-pages',
    enforce: 'post',
    configResolved(config) {
      root = config.root;
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { filename }) =>
        Object.values(pages).some(({ source }) => join(root, source) === filename) ? assemble(html) : html,
    },
    generateBundle(_options, output) {
      for (const [name, { source }] of Object.entries(pages)) {
        const page = output[source];
        if (page) page.fileName = templateFile(name);
      }
    },
  };
};
