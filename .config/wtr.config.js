import { defaultReporter } from '@web/test-runner';

import { chooseEngines } from '../test/support/engines/at-hand.ts';
import { launcherOf, windowCommands } from '../test/support/engines/launcher.ts';
import { isOldChrome, runnersOldWords } from './elements/old-chrome.ts';
import { reportEngines } from './elements/report.ts';
import { serveOldWords, serveSources } from './elements/serve.ts';

const { chosen, lacking } = await chooseEngines();
const isOldOnly = chosen.every((name) => name === 'chrome64');
const sources = isOldOnly ? undefined : await serveSources();
const oldWords = chosen.includes('chrome64') ? await serveOldWords() : undefined;

// The runner's own pages stay the runner's.
const isRunners = (url) => url === '/' || url.startsWith('/?') || url.startsWith('/__web-');

const serveByVite = ({ req, res, url }, next) => {
  const vite = isOldChrome(req) ? oldWords : sources;
  return isRunners(url) || !vite
    ? next()
    : new Promise((resolve) => {
        res.on('close', resolve);
        vite.middlewares(req, res, () => resolve(next()));
      });
};

export default {
  rootDir: '.',
  files: ['test/components/**/*.test.ts', 'test/**/*.browser.test.ts'],
  browsers: chosen.map(launcherOf),
  // One page at a time: only one has the focus, and what is tried from end to end runs beside.
  concurrentBrowsers: 1,
  concurrency: 1,
  reporters: [defaultReporter(), reportEngines(lacking)],
  middleware: [serveByVite],
  plugins: [
    windowCommands,
    runnersOldWords,
    { name: 'stop-vite', serverStop: () => Promise.all([sources?.close(), oldWords?.close()]) },
  ],
  // Lit's development build warns of mistakes, and always of itself.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  // Four engines share what the machine has, and Chrome 64 reads all fonts at its very first start.
  browserStartTimeout: 90_000,
  testsStartTimeout: 180_000,
  testFramework: { config: { timeout: 30_000 } },
};
