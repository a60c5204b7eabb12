import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const cache = fileURLToPath(new URL('../../node_modules/.cache/lingka', import.meta.url));
const programs = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);

/** Where an installed Chromium or Chrome usually is. */
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...programs.map((folder) => path.join(folder, 'Google/Chrome/Application/chrome.exe')),
];

/** A browser to start: where it is, and what its process needs in its environment. */
export interface Browser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

const installed = async (): Promise<string | undefined> => {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) return CHROME_PATH;
  for (const place of usualPlaces) if (await exists(place)) return place;
  return undefined;
};

const unpack = `import chromium from '@sparticuz/chromium'; await chromium.executablePath()`;

/** Its fonts, wherever they lie: the package's own settings look for them in places that are not ours. */
const fontSettings =
  '<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>';

/**
 * The browser inside the npm package, unpacked once into a folder of our own: the package itself would take any file
 * that already lies at its place in the machine's temporary folder. Told that it runs where no libraries are, it brings its own.
 */
const packaged = async (): Promise<Browser> => {
  const home = path.join(cache, 'chromium');
  const executablePath = path.join(home, 'chromium');
  if (!(await exists(executablePath))) {
    await mkdir(cache, { recursive: true });
    const fresh = await mkdtemp(path.join(cache, 'unpacking-'));
    await run(process.execPath, ['--input-type=module', '--eval', unpack], {
      env: { ...process.env, TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    });
    await writeFile(path.join(fresh, 'fonts/fonts.conf'), fontSettings);
    // Another process may have been as quick: then its folder stands and ours goes.
    await rename(fresh, home).catch(() => rm(fresh, { recursive: true }));
  }
  const needs = await run('ldd', [executablePath]);
  const lacksLibraries = needs.stdout.includes('not found');
  const lacksFonts = !(await exists('/etc/fonts/fonts.conf'));
  return {
    executablePath,
    env: {
      ...(lacksLibraries ? { LD_LIBRARY_PATH: path.join(home, 'al2023/lib') } : {}),
      ...(lacksFonts ? { FONTCONFIG_PATH: path.join(home, 'fonts') } : {}),
    },
  };
};

/** Finds the browser that tests run in: `CHROME_PATH`, an installed one, else (or with `CHROME_PATH=packaged`) the one from npm. */
export const findBrowser = async (): Promise<Browser> => {
  const executablePath = await installed();
  return executablePath === undefined || executablePath === 'packaged' ? packaged() : { executablePath, env: {} };
};

/** How to start it, for puppeteer and for whatever is built on it. */
export const launchOptions = async () => {
  const { executablePath, env } = await findBrowser();
  const isRoot = process.getuid?.() === 0;
  return {
    executablePath,
    env: { ...process.env, ...env },
    headless: 'shell' as const,
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  };
};
