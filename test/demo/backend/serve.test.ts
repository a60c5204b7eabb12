import { once } from 'node:events';
import { connect } from 'node:net';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { serve } from '../../../demo/backend/serve.ts';

const later = <T>() => {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
};

/** A backend whose one answer comes when it is told to. */
const slowBackend = () => {
  const asked = later<undefined>();
  const answer = later<Response>();
  const close = vi.fn(() => Promise.resolve());
  const fetch = () => {
    asked.settle(undefined);
    return answer.promise;
  };
  return {
    backend: { fetch, close, staffPin: '2468', adminPin: '2468' },
    asked: asked.promise,
    answer: answer.settle,
    close,
  };
};

const anywhere = { host: '127.0.0.1', port: 0 };

describe('a server that is stopped', () => {
  // Time passes only where a test says so; Node's own sockets have timers that this leaves alone.
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('lets a request wait for the database as long as one may, then closes its connection and the backend', async () => {
    const { backend, asked, answer, close } = slowBackend();
    const { port, stop } = await serve(backend, anywhere);
    const response = fetch(`http://127.0.0.1:${String(port)}/`);
    await asked;
    const stopped = stop();
    vi.advanceTimersByTime(7_500);
    expect(close).not.toHaveBeenCalled();
    answer(new Response('here'));
    expect(await (await response).text()).toBe('here');
    await stopped;
    expect(close).toHaveBeenCalledOnce();
  });

  it('waits for no connection that nothing was asked on', async () => {
    const { backend } = slowBackend();
    const { port, stop } = await serve(backend, anywhere);
    const idle = connect(port, '127.0.0.1');
    await once(idle, 'connect');
    await Promise.all([stop(), once(idle, 'close')]);
  });

  it('gives up on a request that never ends', async () => {
    const { backend, asked, close } = slowBackend();
    const { port, stop } = await serve(backend, anywhere);
    const response = fetch(`http://127.0.0.1:${String(port)}/`).catch(() => 'cut');
    await asked;
    const stopped = stop();
    vi.advanceTimersByTime(8_000);
    expect(await response).toBe('cut');
    await stopped;
    expect(close).toHaveBeenCalledOnce();
  });
});
