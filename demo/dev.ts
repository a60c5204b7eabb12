import { fileURLToPath } from 'node:url';

import { createServer } from 'vite';

import { createBackend } from './backend/backend.ts';
import { terminalSender } from './backend/one-time-codes/sender.ts';
import { serve, stopOnSignals } from './backend/serve.ts';
import { readSettings } from './backend/settings.ts';
import { whyNoStart } from './why-no-start.ts';

/** `npm run dev`: the pages as they are written, renewed at every change, with the real backend behind them. */
try {
  const settings = readSettings(process.env);
  const backend = await createBackend(settings, undefined, { sender: terminalSender() });
  const api = await serve(backend, { host: '127.0.0.1', port: 0 });
  stopOnSignals(api);

  const pages = await createServer({
    root: fileURLToPath(new URL('..', import.meta.url)),
    server: { port: settings.port, host: settings.host, proxy: { '/api': `http://127.0.0.1:${String(api.port)}` } },
  });
  await pages.listen();
  pages.printUrls();
  process.stdout.write(`  Staff PIN ${backend.staffPin}, manager’s PIN ${backend.adminPin}\n`);
} catch (error) {
  process.stderr.write(`${whyNoStart(error)}\n`);
  process.exit(1);
}
