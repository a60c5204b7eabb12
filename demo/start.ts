import { mkdir } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';

import { toString as drawQR } from 'qrcode';

import { type Backend, createBackend } from './backend/backend.ts';
import { terminalSender } from './backend/one-time-codes/sender.ts';
import { serve, stopOnSignals } from './backend/serve.ts';
import { readSettings } from './backend/settings.ts';
import { buildPages, pagesFolder } from './build-pages.ts';
import { near } from './near.ts';
import { readOptions } from './start-options.ts';
import { startBeside } from './wechat/beside.ts';
import { whyNoStart } from './why-no-start.ts';

/** `npm start`: builds the pages, opens the backend and serves both on one port. */
const root = fileURLToPath(new URL('..', import.meta.url));

/** Where other devices in the same network find this one. */
const lanAddresses = () =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);

const announce = async (host: string, port: number, { staffPin, adminPin }: Backend) => {
  const everywhere = host === '0.0.0.0' || host === '::';
  const address = (name: string) => `http://${name.includes(':') ? `[${name}]` : name}:${String(port)}`;
  const here = address(everywhere ? '127.0.0.1' : host);
  console.log(
    `\n  Hillside Tea 山间茶铺\n\n  Shop       ${here}/\n  Counter    ${here}/counter/\n  Staff PIN  ${staffPin}
  Manager’s  ${adminPin}`,
  );
  if (!everywhere) return;
  const nearby = lanAddresses().map(address);
  for (const url of nearby)
    console.log(`\n  On a phone in this network: ${url}/\n  Counter there:              ${url}/counter/`);
  if (nearby[0] !== undefined) console.log(`\n${await drawQR(`${nearby[0]}/`, { type: 'terminal', small: true })}`);
};

try {
  const { wechat, ...options } = readOptions(process.argv.slice(2));
  const beside = wechat ? await startBeside({ ...readSettings(process.env), ...options }) : undefined;
  const settings = {
    ...readSettings({ ...process.env, ...beside?.environment }),
    ...options,
    ...(beside && { port: beside.port }),
    pages: pagesFolder(root),
  };
  // The backend first: a second start is refused before it could build under the feet of the one that runs.
  await mkdir(settings.pages, { recursive: true });
  const backend = await createBackend(settings, undefined, { sender: terminalSender() });
  await buildPages(root);
  const server = await near(settings.port, (port) => serve(backend, { host: settings.host, port }));
  stopOnSignals(server);
  await announce(settings.host, server.port, backend);
  if (beside) console.log(`\n${beside.howTo}`);
} catch (error) {
  console.error(whyNoStart(error));
  process.exit(1);
}
