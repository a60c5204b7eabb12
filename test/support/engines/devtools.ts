import { WebSocket } from 'ws';
import * as z from 'zod/mini';

import { deferred } from '../deferred.ts';

const answer = z.object({
  id: z.optional(z.number()),
  result: z.optional(z.unknown()),
  error: z.optional(z.object({ message: z.string() })),
  method: z.optional(z.string()),
  params: z.optional(z.unknown()),
});

/** A line to a browser or to one of its pages, in the raw DevTools protocol, which today’s drivers no longer speak as old browsers do. */
export interface DevTools {
  readonly send: (method: string, params?: Readonly<Record<string, unknown>>) => Promise<unknown>;
  readonly on: (method: string, tell: (params: unknown) => void) => void;
  readonly close: () => void;
}

export const connect = async (url: string): Promise<DevTools> => {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  const waiting = new Map<number, ReturnType<typeof deferred<unknown>>>();
  const listeners = new Map<string, (params: unknown) => void>();
  let last = 0;

  socket.on('message', (data: Buffer) => {
    const { id, result, error, method, params } = answer.parse(JSON.parse(data.toString()));
    if (method !== undefined) listeners.get(method)?.(params);
    if (id === undefined) return;
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new Error(error.message));
    else asked?.resolve(result);
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the browser has hung up'));
    waiting.clear();
  });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });

  return {
    send: (method, params = {}) => {
      if (socket.readyState !== WebSocket.OPEN) return Promise.reject(new Error('the browser has hung up'));
      last += 1;
      const asked = deferred<unknown>();
      waiting.set(last, asked);
      socket.send(JSON.stringify({ id: last, method, params }));
      return asked.promise;
    },
    on: (method, tell) => listeners.set(method, tell),
    close: () => socket.close(),
  };
};
