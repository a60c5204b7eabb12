import { readdirSync } from 'node:fs';

import { defaultReporter } from '@web/test-runner';

import { chooseEngines } from '../test/support/engines/at-hand.ts';
import { launcherOf, windowCommands } from '../test/support/engines/launcher.ts';
import { bundleOldWords, bundleSources } from './elements/bundle.ts';
import { isOldChrome, runnersOldWords } from './elements/old-chrome.ts';
import { reportEngines } from './elements/report.ts';

const { chosen, lacking } = await chooseEngines();
/** So that two end at about the same time. */
const slowestFirst = ['webkit', 'chrome64', 'firefox', 'chromium'];
const isOldOnly = chosen.every((name) => name === 'chrome64');

const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((name) => `test/${name.replaceAll('\\', '/')}`)
  .filter((name) => /^test\/components\/.*\.test\.ts$|\.browser\.test\.ts$/.test(name));
/** What pages load that is no test. */
const others = ['test/components/strict-page.ts', 'test/support/engines/shims.ts', 'demo/counter/counter.css'];

// The runner cannot import CommonJS packages or TypeScript by itself; a bundle holds both.
const sources = isOldOnly ? undefined : await bundleSources([...files, ...others]);
const oldWords = chosen.includes('chrome64') ? await bundleOldWords([...files, ...others]) : undefined;

const serveBundle = (context, next) => {
  const script = (isOldChrome(context.req) ? oldWords : sources)?.get(context.path);
  if (script === undefined) return next();
  context.type = /\.(css|map)$/.exec(context.path)?.[1] ?? 'js';
  context.body = script;
  return undefined;
};

export default {
  rootDir: '.',
  files,
  browsers: slowestFirst.filter((name) => chosen.includes(name)).map(launcherOf),
  // Two engines beside each other, for they wait more than they work; in each one page at a time, for only one has the focus.
  concurrentBrowsers: 2,
  concurrency: 1,
  reporters: [defaultReporter(), reportEngines(lacking)],
  middleware: [serveBundle],
  plugins: [windowCommands, runnersOldWords],
  // Lit's development build warns of mistakes, and always of itself.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  // Four engines share what the machine has, and Chrome 64 reads all fonts at its very first start.
  browserStartTimeout: 90_000,
  testsStartTimeout: 180_000,
  // The largest file has hundreds of tests, each with a timeout of its own.
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 30_000 } },
};
