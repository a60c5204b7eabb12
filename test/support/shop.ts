import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A port that nothing listens on. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
};

/** A shop that runs as a process of its own, as `npm start` would have it, on data of its own. */
export interface Shop {
  readonly url: string;
  readonly staffPin: string;
  /** All that its process has said so far. */
  said(): string;
  /** Stops it and forgets its data. */
  stop(): Promise<void>;
}

type Environment = Readonly<Record<string, string>>;

/** Starts a shop and waits until it answers; `settings` says what differs from the usual, where it will be known if need be. */
export const startShop = async (settings: Environment | ((url: string) => Environment) = {}): Promise<Shop> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = typeof settings === 'function' ? settings(url) : settings;
  const data = await mkdtemp(path.join(tmpdir(), 'lingka-shop-'));
  const staffPin = '482913';
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/start.ts'], {
    env: { ...process.env, PORT: String(port), LINGKA_DATA: data, LINGKA_STAFF_PIN: staffPin, NODE_ENV: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  const ended = once(child, 'exit');

  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await ended;
    }
    await rm(data, { recursive: true, force: true });
  };

  const answers = () =>
    fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await answers())) {
    if (child.exitCode !== null) {
      await stop();
      throw new Error(`the shop did not start:\n${said}`);
    }
    await pause(100);
  }
  return { url, staffPin, said: () => said, stop };
};
