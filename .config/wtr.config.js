import { chromeLauncher } from '@web/test-runner-chrome';
import { createServer } from 'vite';

import { launchOptions } from '../test/support/browser.ts';

// The runner cannot import CommonJS packages or TypeScript by itself; Vite serves both. Its own pages stay the runner's.
const vite = await createServer({
  configFile: false,
  appType: 'custom',
  cacheDir: 'node_modules/.cache/lingka/vite',
  logLevel: 'warn',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { entries: ['test/**/*.browser.test.ts', 'test/components/**/*.test.ts'] },
});

const isRunners = (url) => url === '/' || url.startsWith('/?') || url.startsWith('/__web-');

const serveByVite = ({ req, res, url }, next) =>
  isRunners(url)
    ? next()
    : new Promise((resolve) => {
        res.on('close', resolve);
        vite.middlewares(req, res, () => resolve(next()));
      });

export default {
  rootDir: '.',
  files: ['test/components/**/*.test.ts', 'test/**/*.browser.test.ts'],
  browsers: [chromeLauncher({ launchOptions: await launchOptions() })],
  concurrency: 2,
  middleware: [serveByVite],
  plugins: [{ name: 'stop-vite', serverStop: () => vite.close() }],
  // Lit's development build warns of mistakes, and always of itself.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testFramework: { config: { timeout: 10_000 } },
};
