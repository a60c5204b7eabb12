import type { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

import { createAdaptorServer } from '@hono/node-server';

import type { Backend } from './backend.ts';

// Longer than a request may wait for the database: for a connection, then for the answer.
const patience = 8_000;

/** A backend on a port. */
export interface RunningServer {
  readonly port: number;
  /** Takes no more requests, answers those it has, then closes the backend. */
  readonly stop: () => Promise<void>;
}

/** Knows which connections have a request running. A browser holds others open, and some that it never asks anything on. */
const watchConnections = (server: EventEmitter) => {
  const open = new Set<Socket>();
  const running = new WeakMap<Socket, number>();
  let stopping = false;
  const count = (socket: Socket, change: number) => running.set(socket, (running.get(socket) ?? 0) + change);
  const letGo = (socket: Socket) => {
    if (stopping && !running.get(socket)) socket.destroySoon();
  };
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    letGo(socket);
  });
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    count(socket, 1);
    response.once('close', () => {
      count(socket, -1);
      letGo(socket);
    });
  });
  return {
    /** Ends every connection as soon as nothing runs on it: most at once. */
    endWhenIdle: () => {
      stopping = true;
      open.forEach(letGo);
    },
    endAll: () => {
      for (const socket of open) socket.destroy();
    },
  };
};

/** Serves a backend; port 0 takes any free one. Rejects where the port cannot be had, with Node's own code (`EADDRINUSE`). */
export const serve = (
  backend: Backend,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<RunningServer> =>
  new Promise((resolve, reject) => {
    const server = createAdaptorServer({ fetch: (request, connection) => backend.fetch(request, connection) });
    const connections = watchConnections(server);
    const stop = async () => {
      const closed = new Promise<void>((done) => {
        server.close(() => {
          done();
        });
      });
      connections.endWhenIdle();
      const hurry = setTimeout(connections.endAll, patience);
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

/** Stops a server when the process is asked to end; a second asking, by whatever signal, ends it at once. */
export const stopOnSignals = (server: RunningServer): void => {
  let asked = false;
  const stop = () => {
    if (asked) process.exit(1);
    asked = true;
    void server.stop().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
};
