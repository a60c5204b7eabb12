import type { BrowserLauncher, TestRunnerPlugin } from '@web/test-runner';
import * as z from 'zod/mini';

import { type Engine, type EnginePage, keys, usualSize } from './engine.ts';
import { type EngineName, engines, openEngine } from './engines.ts';

/** How the runner of element tests opens pages in an engine, and what can then be done with them. */
export interface EngineLauncher extends BrowserLauncher {
  readonly engine: EngineName;
  /** What ran, for whoever reports it. */
  readonly version: () => string;
  readonly seconds: () => number;
  readonly page: (session: string) => EnginePage;
  /** Whether the browser itself went down in a session: its own fault, which is no fault of a test. */
  readonly hasCrashed: (session: string) => boolean;
}

export const isEngineLauncher = (launcher: BrowserLauncher): launcher is EngineLauncher => 'engine' in launcher;

/** Hands one of the four engines to the runner of element tests. */
export const launcherOf = (engine: EngineName): EngineLauncher => {
  const { title } = engines[engine];
  const busy = new Map<string, EnginePage>();
  const crashed = new Set<string>();
  let opening: Promise<Engine> | undefined;
  let version = '';
  let began = 0;
  let ended = 0;

  const start = async () => {
    began = performance.now();
    const started = await openEngine(engine);
    version = started.version;
    return started;
  };
  const page = (session: string): EnginePage => {
    const found = busy.get(session);
    if (!found) throw new Error(`${title} has no page for ${session}`);
    return found;
  };

  return {
    engine,
    name: title,
    type: 'engine',
    page,
    hasCrashed: (session) => crashed.has(session),
    version: () => version,
    seconds: () => Math.round((ended - began) / 1000),
    isActive: (session) => busy.has(session),
    // Asked for once the line to a page is lost: a page that crashed is nowhere.
    getBrowserUrl: (session) =>
      page(session)
        .evaluate<string>('location.href')
        .catch(() => ''),
    startSession: async (session, url) => {
      opening ??= start();
      const running = await opening;
      // A new page for each file: no focus and nothing stored is left by the file before.
      const opened = await running.open('about:blank', usualSize);
      busy.set(session, opened);
      void opened.crashed?.then(() => crashed.add(session));
      await opened.goto(url);
    },
    stopSession: async (session) => {
      await page(session).close();
      busy.delete(session);
      ended = performance.now();
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('no window is opened to look into')),
    stop: async () => {
      await (await opening)?.close();
    },
  };
};

const pressed = z.enum(keys);
const resized = z.object({ width: z.int(), height: z.int() });

/** What element tests ask for by `test/support/window.ts`, done by whichever engine they run in. */
export const windowCommands: TestRunnerPlugin = {
  name: 'window-commands',
  executeCommand: async ({ command, payload, session: { id, browser } }) => {
    if (!isEngineLauncher(browser)) return undefined;
    if (command === 'press') await browser.page(id).press(pressed.parse(payload));
    else if (command === 'resize') await browser.page(id).resize(resized.parse(payload));
    else return undefined;
    return true;
  },
};
