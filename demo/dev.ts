import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { createServer } from 'vite';

import { createBackend } from './backend/backend.ts';
import { terminalSender } from './backend/one-time-codes/sender.ts';
import { serve, stopOnSignals } from './backend/serve.ts';
import { readSettings } from './backend/settings.ts';
import { type PageName, pages } from './pages.ts';
import { whyNoStart } from './why-no-start.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the backend answers and not Vite: `/`, and addresses of one or two words that name a page. */
const pagePaths = '^/(counter/|documents/[a-z]+/|c/[^/?]+|check-in|coupons|draw|quiz|wallet)?(\\?.*)?$';

/** `npm run dev`: the pages as they are written, renewed at every change, with the real backend behind them. */
try {
  const settings = readSettings(process.env);
  const templates = async (name: PageName) => {
    const { source } = pages[name];
    return vite.transformIndexHtml(`/${source}`, await readFile(join(root, source), 'utf8'));
  };
  const backend = await createBackend(settings, undefined, { sender: terminalSender(), templates });
  const api = await serve(backend, { host: '127.0.0.1', port: 0 });
  stopOnSignals(api);

  const target = `http://127.0.0.1:${String(api.port)}`;
  const vite = await createServer({
    root,
    server: { port: settings.port, host: settings.host, proxy: { '/api': target, [pagePaths]: { target } } },
  });
  await vite.listen();
  vite.printUrls();
  process.stdout.write(`  Staff PIN ${backend.staffPin}, manager’s PIN ${backend.adminPin}\n`);
} catch (error) {
  process.stderr.write(`${whyNoStart(error)}\n`);
  process.exit(1);
}
