import type { Answer, Operation } from '../contract/operation.ts';
import { problem } from '../contract/problem.ts';
import type { createClock } from './clock.ts';
import { parseJson } from './json.ts';
import type { Result } from './result.ts';

interface TransportOptions {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly timeout: number;
  readonly clock: ReturnType<typeof createClock>;
}

/** What one attempt came to, and, where another may do better, how long to wait for it at least. */
interface Attempt {
  readonly result: Result<unknown>;
  readonly retryIn?: number;
}

const retries = 3;
const backoff = 400;
const patience = 10_000;

/** `Retry-After` in milliseconds: it is written in seconds or as a date. */
const retryAfterOf = (header: string | null, now: number): number | undefined => {
  if (header === null) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
};

/** Waits until the time is over or the signal falls. */
const passed = (ms: number, signal: AbortSignal | undefined) =>
  new Promise<'timeout' | 'aborted'>((resolve) => {
    const timer = setTimeout(resolve, ms, 'timeout');
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve('aborted');
    });
  });

const aborted = { kind: 'unreachable', cause: 'aborted' } as const;

/** Carries a request there and its answer back: one attempt has a time limit, and what may pass is tried again, ever later and at random. Every operation may be repeated: it changes nothing, or it is keyed. */
export const createTransport = ({ fetch, timeout, clock }: TransportOptions) => {
  const read = (
    { method, path, status, answer }: Operation,
    response: Response,
    text: string,
    sentAt: number,
  ): Attempt => {
    const body = parseJson(text);
    const offContract = (detail: string): Attempt => ({
      result: { kind: 'off-contract', detail: `${method} ${path} ${String(response.status)}: ${detail}` },
    });
    if (response.status === status) {
      if (!answer) return { result: { kind: 'ok', value: undefined } };
      const { data, error } = answer.safeParse(body);
      if (error) return offContract(error.message);
      if (typeof data === 'object' && data !== null && 'serverTime' in data) clock.set(String(data.serverTime), sentAt);
      return { result: { kind: 'ok', value: data } };
    }
    const retryAfter = retryAfterOf(response.headers.get('retry-after'), clock.now());
    const ill = response.status >= 500;
    const { data: refusal, error } = problem.safeParse(body);
    if (error) {
      if (!ill) return offContract(text.slice(0, 200));
      return { result: { kind: 'unreachable', cause: 'server' }, retryIn: retryAfter ?? 0 };
    }
    const result = { kind: 'refused', problem: refusal, ...(retryAfter === undefined ? {} : { retryAfter }) } as const;
    return ill || response.status === 429 || refusal.code === 'idempotency_in_flight'
      ? { result, retryIn: retryAfter ?? 0 }
      : { result };
  };

  const attempt = async (
    operation: Operation,
    url: string,
    init: RequestInit,
    signal?: AbortSignal,
  ): Promise<Attempt> => {
    const sentAt = performance.now();
    const abort = new AbortController();
    const stop = () => abort.abort();
    signal?.addEventListener('abort', stop);
    const answered = async (): Promise<Attempt> => {
      try {
        new URL(url);
      } catch {
        return { result: { kind: 'off-contract', detail: `no address: ${url}` } };
      }
      try {
        const response = await fetch(new Request(url, { ...init, signal: abort.signal }));
        return read(operation, response, await response.text(), sentAt);
      } catch {
        if (abort.signal.aborted) return { result: aborted };
        return { result: { kind: 'unreachable', cause: 'offline' }, retryIn: 0 };
      }
    };
    const gaveUp = async (): Promise<Attempt> => {
      const cause = await passed(timeout, abort.signal);
      return { result: { kind: 'unreachable', cause }, ...(cause === 'timeout' ? { retryIn: 0 } : {}) };
    };
    const first = await Promise.race([answered(), gaveUp()]);
    stop();
    signal?.removeEventListener('abort', stop);
    return first;
  };

  return async <O extends Operation>(
    operation: O,
    url: string,
    init: RequestInit,
    signal?: AbortSignal,
  ): Promise<Result<Answer<O>>> => {
    for (let count = 0; ; count++) {
      if (signal?.aborted) return aborted;
      const { result, retryIn } = await attempt(operation, url, init, signal);
      // Silence is long: after two rounds of it a visitor wants to be told.
      const most = result.kind === 'unreachable' && result.cause === 'timeout' ? 1 : retries;
      if (retryIn === undefined || retryIn > patience || count >= most)
        // What is ok here went through this very operation's schema.
        return result as Result<Answer<O>>;
      await passed(retryIn + Math.random() * backoff * 2 ** count, signal);
    }
  };
};
