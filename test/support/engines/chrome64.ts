import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { transform } from 'esbuild';
import * as z from 'zod/mini';

import { deferred } from '../deferred.ts';
import { endChild, startChild } from './child.ts';
import { chrome64Fonts, chrome64Path } from './chrome64-binary.ts';
import { connect, type DevTools } from './devtools.ts';
import { type Engine, type EngineKind, type EnginePage, type Key, type Size, usualSize } from './engine.ts';
import { exists } from './files.ts';

const created = z.object({ targetId: z.string() });
const contextCreated = z.object({ browserContextId: z.string() });
const exceptionDetails = z.object({
  text: z.string(),
  exception: z.optional(z.object({ description: z.optional(z.string()) })),
});
const ran = z.object({
  result: z.object({ value: z.optional(z.unknown()) }),
  exceptionDetails: z.optional(exceptionDetails),
});
const picture = z.object({ data: z.string() });
const said = z.object({
  type: z.string(),
  args: z.array(z.object({ value: z.optional(z.unknown()), description: z.optional(z.string()) })),
});
const logged = z.object({
  entry: z.object({ level: z.string(), text: z.string(), url: z._default(z.string(), '') }),
});
const thrown = z.object({ exceptionDetails });

const codes: Readonly<Record<Key, Readonly<Record<string, unknown>>>> = {
  Tab: { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 },
  Enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  Escape: { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 },
  ' ': { key: ' ', code: 'Space', windowsVirtualKeyCode: 32, text: ' ' },
  1: { key: '1', code: 'Digit1', windowsVirtualKeyCode: 49, text: '1' },
  2: { key: '2', code: 'Digit2', windowsVirtualKeyCode: 50, text: '2' },
  '-': { key: '-', code: 'Minus', windowsVirtualKeyCode: 189, text: '-' },
};

/** What it prints once it listens. */
const greeting = /DevTools listening on ws:\/\/(\S+?)\/devtools\/browser\/\S+/;

const listening = (chrome: ChildProcess) =>
  new Promise<{ url: string; host: string }>((resolve, reject) => {
    let printed = '';
    chrome.stderr?.on('data', (data: Buffer) => {
      printed += data.toString();
      const [line, host] = greeting.exec(printed) ?? [];
      if (line !== undefined && host !== undefined) resolve({ url: line.replace(/^.*(?=ws:)/, ''), host });
    });
    chrome.once('exit', () => reject(new Error(`Chrome 64 does not start: ${printed}`)));
    chrome.once('error', reject);
  });

/** Our scripts are of this year; what it runs must be of its own. */
const inItsWords = async (what: string) => (await transform(what, { target: 'chrome64' })).code;

const readComplaints = (page: DevTools) => {
  const complaints: string[] = [];
  page.on('Runtime.consoleAPICalled', (params) => {
    const { type, args } = said.parse(params);
    if (type === 'error') complaints.push(args.map(({ value, description }) => description ?? String(value)).join(' '));
  });
  page.on('Runtime.exceptionThrown', (params) => {
    const { text, exception } = thrown.parse(params).exceptionDetails;
    complaints.push(exception?.description ?? text);
  });
  page.on('Log.entryAdded', (params) => {
    const { level, text, url } = logged.parse(params).entry;
    if (level === 'error') complaints.push(`${text} (${url})`);
  });
  return complaints;
};

/** Waits until targets that were closed are gone, each by its id. */
const watchTargets = async (browser: DevTools) => {
  const going = new Map<string, () => void>();
  browser.on('Target.targetDestroyed', (params) => {
    const { targetId } = created.parse(params);
    going.get(targetId)?.();
    going.delete(targetId);
  });
  await browser.send('Target.setDiscoverTargets', { discover: true });
  return (targetId: string) => new Promise<void>((resolve) => going.set(targetId, resolve));
};

/** A browser that was started: its line, where it listens, and what tells when a target is gone. */
interface Running {
  readonly browser: DevTools;
  readonly host: string;
  readonly gone: (targetId: string) => Promise<void>;
}

const openPage = async (
  { browser, host, gone }: Running,
  { width, height }: Size,
  userAgent: string | undefined,
): Promise<EnginePage> => {
  const { browserContextId } = contextCreated.parse(await browser.send('Target.createBrowserContext'));
  const { targetId } = created.parse(
    await browser.send('Target.createTarget', { url: 'about:blank', browserContextId, width, height }),
  );
  const page = await connect(`ws://${host}/devtools/page/${targetId}`);
  const complaints = readComplaints(page);
  let loaded = deferred<unknown>();
  page.on('Page.loadEventFired', (params) => loaded.resolve(params));
  const crashed = deferred<undefined>();
  page.on('Inspector.targetCrashed', () => {
    page.close();
    crashed.resolve(undefined);
  });
  for (const domain of ['Inspector', 'Page', 'Runtime', 'Log', 'Network']) await page.send(`${domain}.enable`);

  if (userAgent !== undefined) await page.send('Network.setUserAgentOverride', { userAgent });

  const resize = async (size: Size) => {
    await page.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 1, mobile: false });
  };
  await resize({ width, height });
  return {
    goto: async (url) => {
      loaded = deferred();
      await page.send('Page.navigate', { url });
      await loaded.promise;
    },
    evaluate: async (what, ...args) => {
      const words = typeof what === 'string' ? what : `(${String(what)})(...${JSON.stringify(args)})`;
      const { result, exceptionDetails: failure } = ran.parse(
        await page.send('Runtime.evaluate', {
          expression: await inItsWords(words),
          awaitPromise: true,
          returnByValue: true,
        }),
      );
      if (failure) throw new Error(failure.exception?.description ?? failure.text);
      return result.value as never;
    },
    press: async (key) => {
      await page.send('Input.dispatchKeyEvent', {
        type: 'text' in codes[key] ? 'keyDown' : 'rawKeyDown',
        ...codes[key],
      });
      await page.send('Input.dispatchKeyEvent', { type: 'keyUp', ...codes[key] });
    },
    resize,
    complaints: () => Promise.resolve(complaints),
    screenshot: async () => Buffer.from(picture.parse(await page.send('Page.captureScreenshot')).data, 'base64'),
    crashed: crashed.promise,
    close: async () => {
      // Its contexts share what pages store. A page that crashed takes nothing any more.
      await page.send('Runtime.evaluate', { expression: 'localStorage.clear()' }).catch(() => undefined);
      page.close();
      // The answer comes before the target is gone, and a context that is taken from under it brings this browser down.
      const isGone = gone(targetId);
      await browser.send('Target.closeTarget', { targetId });
      await isGone;
      await browser.send('Target.disposeBrowserContext', { browserContextId });
    },
  };
};

const start = async (): Promise<Engine> => {
  const profile = await mkdtemp(path.join(tmpdir(), 'lingka-chrome64-'));
  const chrome = startChild(
    chrome64Path,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
    ],
    { env: { ...process.env, FONTCONFIG_FILE: chrome64Fonts }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const { url, host } = await listening(chrome);
  const browser = await connect(url);
  const running = { browser, host, gone: await watchTargets(browser) };
  return {
    version: '64.0.3264.0',
    open: async (address, size = usualSize, userAgent) => {
      const page = await openPage(running, size, userAgent);
      await page.goto(address);
      return page;
    },
    close: async () => {
      browser.close();
      await endChild(chrome);
      await rm(profile, { recursive: true, force: true });
    },
  };
};

/** The Chrome of January 2018, about the oldest WebView in which WeChat’s own open tags run. */
export const chrome64: EngineKind = {
  title: 'Chrome 64',
  lacks: async () => ((await exists(chrome64Path)) ? undefined : 'npm run chrome64'),
  start,
};
