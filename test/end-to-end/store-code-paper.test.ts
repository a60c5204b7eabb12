import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { build } from 'esbuild';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { createClient } from '../../src/client/client.ts';
import { createCheckIn, getCheckInCampaign } from '../../src/contract/check-in.ts';
import { createSession } from '../../src/contract/session.ts';
import { createMock } from '../../src/mock/mock.ts';
import { storeCodeIn } from '../../src/rules/store-link.ts';
import { launchOptions } from '../support/browser.ts';
import { readByZbar, readQrCode } from '../support/decode.ts';
import { describePdf, drawPdf } from '../support/pdf.ts';
import { teaCheckInByCode } from '../support/tea-check-in.ts';
import { prizeCoupons, teaDraw } from '../support/tea-draw.ts';

/** A page of somebody's own, taller than a sheet, with the paper in the middle of it and words that are not to be printed. */
const script = `
  import './components/store-code/define.ts';
  import { createClient } from './src/client/client.ts';
  const client = createClient({ endpoint: '/api/v1', storage: 'memory' });
  const [layout, token, lang] = location.search.slice(1).split('&');
  client.setIdentity(token);
  document.documentElement.lang = lang;
  const element = document.createElement('lk-store-code');
  Object.assign(element, { campaign: 'tea-days', page: 'https://tea.example/c/tea-days', layout, client });
  document.querySelector('main').append(element);
`;

const document = `<!doctype html><html lang="zh-CN" data-lk-theme="dark"><meta charset="utf-8"><title>t</title>
  <link rel="stylesheet" href="/page.css"><body><h1>Not on paper</h1><main></main><footer>Not on paper</footer>
  <script src="/page.js"></script></body></html>`;

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'";

const mock = createMock({
  campaigns: [...prizeCoupons, teaDraw, teaCheckInByCode],
  now: () => Date.parse('2026-06-01T04:00:00Z'),
});
let browser: Browser;
let url: string;
let token: string;
let bundle = '';

const server = createServer((incoming, outgoing) => {
  void (async () => {
    const { url: path = '/', method = 'GET' } = incoming;
    if (path.startsWith('/api/')) {
      const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]);
      const answer = await mock.fetch(new Request(url + path, { method, headers }));
      outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
      return;
    }
    const [type, body] = {
      '/page.js': ['text/javascript', bundle],
      '/page.css': ['text/css', 'main, h1 { margin-top: 900px }'],
    }[path] ?? ['text/html', document];
    outgoing.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(body);
  })();
}).listen(0, '127.0.0.1');

const visitor = (identity?: string) => {
  const client = createClient({ endpoint: `${url}/api/v1`, fetch: mock.fetch, storage: 'memory' });
  client.setIdentity(identity);
  return client;
};

beforeAll(async () => {
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const [built, started, session] = await Promise.all([
    build({
      stdin: { contents: script, resolveDir: process.cwd(), loader: 'ts' },
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2022',
    }),
    launchOptions().then(launch),
    visitor().call(createSession, { body: { grant: 'staff', storeId: 'zhuli', pin: '2468' } }),
  ]);
  bundle = built.outputFiles[0]?.text ?? '';
  browser = started;
  if (session.kind !== 'ok') throw new Error('nobody may sign in');
  token = session.value.token;
});

afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

const open = async (layout: string, lang: string) => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(`${url}/?${layout}&${token}&${lang}`);
  await page.waitForSelector('body >>> [part=digits]', { visible: true });
  return { page, complaints };
};

/** What lies on the page as it is printed, and whether all of it has room. */
const measure = (page: Page) =>
  page.evaluate(() => {
    const paper = window.document.querySelector('lk-store-code')?.shadowRoot?.querySelector('.paper');
    const frame = paper?.getBoundingClientRect();
    const foot = paper?.querySelector('.foot')?.getBoundingClientRect();
    const digits = paper?.querySelector('[part=digits]')?.textContent.replace(/ /g, '') ?? '';
    const qr = paper?.querySelector('.qr path')?.getBoundingClientRect();
    return { digits, isWhole: !!frame && !!foot && foot.bottom <= frame.bottom, qr: qr?.width ?? 0 };
  });

const papers = [
  { layout: 'card', size: [148, 210], viewport: { width: 559, height: 794 } },
  { layout: 'poster', size: [210, 297], viewport: { width: 794, height: 1123 } },
];

for (const { layout, size, viewport } of papers)
  for (const lang of ['zh-CN', 'en'])
    it(`prints a ${layout} (${lang}) on one sheet, in lines and no pixels, whose code a stranger’s decoder reads and a visitor checks in by`, async () => {
      const { page, complaints } = await open(layout, lang);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(describePdf(pdf)).toEqual({ pages: [size], pictures: 0 });

      // As paper shows it, in the browser; and where a machine can draw a PDF, from the PDF itself.
      await page.setViewport({ ...viewport, deviceScaleFactor: 2 });
      await page.emulateMediaType('print');
      const { digits, isWhole, qr } = await measure(page);
      expect(isWhole, 'all has room').toBe(true);
      expect(qr, 'at least 5 cm wide').toBeGreaterThan((50 / 148) * viewport.width);
      const link = `https://tea.example/c/tea-days?store=zhuli#code=${digits}`;
      for (const picture of [await page.screenshot(), drawPdf(pdf)]) {
        if (!picture) continue;
        expect(readQrCode(picture)).toBe(link);
        expect(readByZbar(picture) ?? [link]).toEqual([link]);
      }

      const shown = await page.evaluate(
        () => getComputedStyle(window.document.querySelector('h1') ?? window.document.body).visibility,
      );
      expect(shown).toBe('hidden');
      expect(complaints).toEqual([]);

      const client = visitor();
      const params = { id: 'tea-days' };
      const campaign = await client.call(getCheckInCampaign, { params });
      if (campaign.kind !== 'ok') throw new Error('no check-in');
      const { disclosureVersion } = campaign.value;
      const proof = { type: 'store_code', code: storeCodeIn(link) ?? '' } as const;
      const done = await client.send(createCheckIn, { params, body: { disclosureVersion, proof } });
      expect(done).toMatchObject({ kind: 'ok', value: { storeId: 'zhuli' } });
      await page.close();
    });
