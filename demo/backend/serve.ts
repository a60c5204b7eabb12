import type { AddressInfo } from 'node:net';

import { createAdaptorServer } from '@hono/node-server';

import type { Backend } from './backend.ts';

// Longer than any answer takes; a browser may hold a connection that it never asks anything on.
const patience = 3_000;

/** A backend on a port. */
export interface RunningServer {
  readonly port: number;
  /** Takes no more requests, answers those it has, then closes the backend. */
  readonly stop: () => Promise<void>;
}

/** Serves a backend; port 0 takes any free one. Rejects where the port cannot be had, with Node's own code (`EADDRINUSE`). */
export const serve = (
  backend: Backend,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<RunningServer> =>
  new Promise((resolve, reject) => {
    const server = createAdaptorServer({ fetch: (request, connection) => backend.fetch(request, connection) });
    const stop = async () => {
      const closed = new Promise<void>((done) => {
        server.close(() => {
          done();
        });
      });
      const hurry = setTimeout(() => {
        if ('closeAllConnections' in server) server.closeAllConnections();
      }, patience);
      await closed;
      clearTimeout(hurry);
      await backend.close();
    };
    server.once('error', reject);
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve({ port: taken, stop });
    });
  });

/** Stops a server when the process is asked to end; a second asking ends it at once. */
export const stopOnSignals = (server: RunningServer): void => {
  const stop = (signal: NodeJS.Signals) => {
    process.once(signal, () => process.exit(1));
    void server.stop().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
};
