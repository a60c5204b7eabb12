import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

import * as z from 'zod/mini';

import { endChild, startChild } from './child.ts';
import {
  type Engine,
  type EngineKind,
  type EngineOptions,
  type EnginePage,
  type Key,
  type Size,
  usualSize,
} from './engine.ts';
import { exists, firstOf } from './files.ts';
import { freePort } from './free-port.ts';
import { webDriverAt } from './webdriver.ts';

const run = promisify(execFile);

const driverPath = '/usr/bin/WebKitWebDriver';
const screenPath = '/usr/bin/Xvfb';

/** The browser that comes with WebKitGTK, wherever the machine’s kind keeps its libraries. */
const browserPaths = ['x86_64', 'aarch64'].flatMap((machine) =>
  ['4.1', '6.0'].map((version) =>
    `/usr/lib/${machine}-linux-gnu/webkitgtk-${version}/MiniBrowser`.replace('webkitgtk-4', 'webkit2gtk-4'),
  ),
);

const codes: Readonly<Partial<Record<Key, string>>> = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C' };

/** The tools above its page would keep the window from being as narrow as a phone. */
const noTools =
  '* { min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0; font-size: 1px; -gtk-icon-source: none; }';

/** A screen that nobody sees, by the name that X gives it. */
const startScreen = async () => {
  const screen = startChild(screenPath, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const printed: unknown[] = await once(screen.stdio[3] ?? screen, 'data');
  return { screen, display: `:${String(printed[0]).trim()}` };
};

const started = z.object({ sessionId: z.string() });
const outcome = z.object({ value: z.optional(z.unknown()), error: z.optional(z.string()) });
const sizes = z.object({ width: z.number(), height: z.number() });

/** Runs in the page: calls back with what comes of it, for the protocol has no promises and no errors of the page’s own. */
const settled = (words: string) =>
  `const done = arguments[arguments.length - 1], args = [...arguments].slice(0, -1);
   new Promise((resolve) => resolve((${words})))
     .then((value) => done({ value }), (error) => done({ error: String(error && error.stack ? error.message + '\\n' + error.stack : error) }));`;

/** Runs in the page again and again, until it is all there: remembers from the first time on what is complained of. */
const listen = () => {
  if ('lingkaIsLeaving' in window) return 'leaving';
  if ('lingkaComplaints' in window) return document.readyState;
  const complaints: string[] = [];
  addEventListener('error', ({ message }) => complaints.push(message));
  addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    complaints.push(`policy: ${violatedDirective} refuses ${blockedURI}`),
  );
  Object.assign(window, { lingkaComplaints: complaints });
  return document.readyState;
};

/** Runs in the page: a window that has just changed its size shows nothing for a moment. */
const painted = () =>
  new Promise<void>((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

/** Which browser is started, in what surroundings, and which one it says that it is. */
interface Start {
  readonly browserPath: string;
  readonly env: NodeJS.ProcessEnv;
  readonly userAgent: string | undefined;
}

/** How long a browser may take to be there; one that takes longer has been seen never to come. */
const patience = 10_000;

/** A driver serves one session, so each page has its own driver, browser and storage. */
const startSession = async ({ browserPath, env, userAgent }: Start) => {
  const port = await freePort();
  const driver = startChild(driverPath, [`--port=${String(port)}`], { env, stdio: 'ignore' });
  const ask = webDriverAt(`http://127.0.0.1:${String(port)}`);
  while ((await ask('GET', '/status').catch(() => undefined)) === undefined) {
    if (driver.exitCode !== null) throw new Error('WebKitWebDriver does not start');
    await wait(20);
  }
  const capabilities = {
    alwaysMatch: {
      // Told to wait for a page, the driver forgets now and then to answer.
      pageLoadStrategy: 'none',
      'webkitgtk:browserOptions': {
        binary: browserPath,
        args: ['--automation', ...(userAgent === undefined ? [] : [`--user-agent=${userAgent}`])],
      },
    },
  };
  const answer = await Promise.race([
    ask('POST', '/session', { capabilities }),
    wait(patience, undefined, { ref: false }),
  ]);
  if (answer !== undefined) return { driver, ask, session: `/session/${started.parse(answer).sessionId}` };
  await endChild(driver, 'SIGKILL');
  return undefined;
};

const openPage = async (start: Start, size: Size): Promise<EnginePage> => {
  let begun: Awaited<ReturnType<typeof startSession>>;
  for (let tries = 0; tries < 3 && !begun; tries++) begun = await startSession(start);
  if (!begun) throw new Error('WebKit does not start');
  const { driver, ask, session } = begun;

  /** What a script finds, or nothing where the page is just leaving and takes the answer with it. */
  const atOnce = (script: string) =>
    ask('POST', `${session}/execute/sync`, { script, args: [] }).catch((error: unknown) => {
      if (driver.exitCode !== null) throw error;
      return undefined;
    });

  const page: EnginePage = {
    goto: async (url) => {
      await atOnce('window.lingkaIsLeaving = true');
      await ask('POST', `${session}/url`, { url });
      while ((await atOnce(`return (${String(listen)})()`)) !== 'complete') await wait(20);
    },
    evaluate: async (what, ...args) => {
      const words = typeof what === 'string' ? what : `(${String(what)})(...args)`;
      const { value, error } = outcome.parse(
        await ask('POST', `${session}/execute/async`, { script: settled(words), args }),
      );
      if (error !== undefined) throw new Error(error);
      return value as never;
    },
    press: async (key) => {
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: codes[key] ?? key }));
      await ask('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    resize: async ({ width, height }) => {
      const frame = sizes.parse(
        await atOnce('return { width: outerWidth - innerWidth, height: outerHeight - innerHeight }'),
      );
      await ask('POST', `${session}/window/rect`, { width: width + frame.width, height: height + frame.height });
    },
    complaints: () => page.evaluate('window.lingkaComplaints'),
    screenshot: async () => {
      await page.evaluate(painted);
      return Buffer.from(z.string().parse(await ask('GET', `${session}/screenshot`)), 'base64');
    },
    close: async () => {
      // The driver goes with its session, now and then before it has answered.
      await ask('DELETE', session).catch(() => undefined);
      await endChild(driver);
    },
  };
  await page.goto('about:blank');
  await page.resize(size);
  return page;
};

const start = async ({ dark = false }: EngineOptions = {}): Promise<Engine> => {
  const browserPath = (await firstOf(browserPaths)) ?? '';
  const settings = await mkdtemp(path.join(tmpdir(), 'lingka-webkit-'));
  await mkdir(path.join(settings, 'gtk-3.0'));
  await writeFile(path.join(settings, 'gtk-3.0/gtk.css'), noTools);
  const { screen, display } = await startScreen();
  const env = {
    ...process.env,
    DISPLAY: display,
    XDG_CONFIG_HOME: settings,
    GTK_THEME: dark ? 'Adwaita:dark' : 'Adwaita',
    // Root has no sandbox.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  };
  const { stdout } = await run(browserPath, ['--version'], { env });
  return {
    version: stdout.replace(/^\D+/, '').trim(),
    open: async (url, size = usualSize, userAgent) => {
      const page = await openPage({ browserPath, env, userAgent }, size);
      await page.goto(url);
      return page;
    },
    close: async () => {
      await endChild(screen);
      await rm(settings, { recursive: true, force: true });
    },
  };
};

const needed: Readonly<Record<string, () => Promise<boolean>>> = {
  WebKitWebDriver: () => exists(driverPath),
  Xvfb: () => exists(screenPath),
  MiniBrowser: async () => (await firstOf(browserPaths)) !== undefined,
};

/** WebKitGTK on a screen that nobody sees: of what iOS renders with, the nearest that runs on Linux. */
export const webkit: EngineKind = {
  title: 'WebKit',
  lacks: async () => {
    for (const isThere of Object.values(needed)) {
      if (!(await isThere())) return 'apt-get install webkit2gtk-driver xvfb';
    }
    return undefined;
  },
  start,
};
