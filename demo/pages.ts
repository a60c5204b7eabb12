import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Plugin } from 'vite';

import { zhCN as counterMessages } from './counter/messages.ts';
import { fillMessages } from './page/fill-messages.ts';
import { zhCN as storeMessages } from './store/messages.ts';

/** Every page of the demo: the address that it has, the file that it is written in, and the words that its HTML asks for. */
export const pages = {
  store: { url: '/', source: 'demo/store/index.html', messages: storeMessages },
  counter: { url: '/counter/', source: 'demo/counter/index.html', messages: counterMessages.page },
  // What claims ask to agree to: prose, written in the HTML itself in each language.
  terms: { url: '/documents/terms/', source: 'demo/documents/terms.html', messages: {} },
  privacy: { url: '/documents/privacy/', source: 'demo/documents/privacy.html', messages: {} },
  messages: { url: '/documents/messages/', source: 'demo/documents/messages.html', messages: {} },
} as const;

const drawing = /<!-- art: ([a-z0-9-]+) -->/g;

/** Puts a drawing where a page asks for it, so that it is there before any script and follows the page's colours. */
const withDrawings = (html: string, root: string) =>
  html.replace(drawing, (_, name: string) => readFileSync(join(root, 'demo/art', `${name}.svg`), 'utf8').trim());

/** Serves the demo's pages at their own addresses, draws their pictures and writes their words into the HTML. */
export const demoPages = (): Plugin => {
  let root = '';
  return {
    name: 'demo-pages',
    enforce: 'post',
    configResolved(config) {
      root = config.root;
    },
    configureServer(server) {
      const sources = new Map<string, string>([
        ...Object.values(pages).map(({ url, source }) => [url, source] as const),
      ]);
      server.middlewares.use((request, _response, next) => {
        const [path = '', query] = (request.url ?? '').split('?');
        const source = sources.get(path);
        if (source !== undefined) request.url = `/${source}${query === undefined ? '' : `?${query}`}`;
        next();
      });
    },
    transformIndexHtml: {
      order: 'pre',
      handler(html, { filename }) {
        const page = Object.values(pages).find(({ source }) => join(root, source) === filename);
        return page ? fillMessages(withDrawings(html, root), page.messages) : html;
      },
    },
    generateBundle(_options, output) {
      for (const { url, source } of Object.values(pages)) {
        const page = output[source];
        if (page) page.fileName = `${url.slice(1)}index.html`;
      }
    },
  };
};
