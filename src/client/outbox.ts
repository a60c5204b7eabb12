import * as z from 'zod/mini';

import { parseJson } from './json.ts';
import { randomText } from './random.ts';
import type { Result } from './result.ts';
import type { Store } from './store.ts';

/** A write nobody has answered for yet. */
const entry = z.object({ key: z.string(), body: z.optional(z.string()), at: z.int() });
type Entry = z.infer<typeof entry>;

/** A write is settled by any answer that says what became of it; silence, an ill server and a plea to wait do not. */
export const isSettled = (result: Result<unknown>): boolean => {
  if (result.kind !== 'refused') return result.kind === 'ok';
  const { status, code } = result.problem;
  return status < 500 && status !== 429 && code !== 'unauthenticated' && code !== 'idempotency_in_flight';
};

const day = 86_400_000;
const mark = 'write ';

/** Unsettled writes, kept across a reload; one is named by whose it is and where it goes. Backends remember keys for a day, and so does this. */
export const createOutbox = (store: Store) => {
  const find = (name: string): Entry | undefined => {
    const { data } = entry.safeParse(parseJson(store.get(mark + name) ?? ''));
    if (data && Math.abs(Date.now() - data.at) < day) return data;
    store.remove(mark + name);
    return undefined;
  };
  for (const name of store.names()) if (name.startsWith(mark)) find(name.slice(mark.length));
  return {
    find,
    /** The write recorded under this name, or this one recorded now with a key of its own. */
    record(name: string, body: string | undefined): Entry {
      const found = find(name);
      if (found) return found;
      const made = { key: randomText(16), at: Date.now(), ...(body === undefined ? {} : { body }) };
      store.set(mark + name, JSON.stringify(made));
      return made;
    },
    settle(name: string, key: string) {
      if (find(name)?.key === key) store.remove(mark + name);
    },
    /** Gives a visitor's writes to who they turned out to be, or, where that is nobody, forgets them. */
    handOver(visitor: string, to: string | undefined) {
      const theirs = `${mark}${visitor} `;
      for (const name of store.names()) {
        const text = name.startsWith(theirs) ? store.get(name) : undefined;
        if (text === undefined) continue;
        store.remove(name);
        if (to !== undefined) store.set(`${mark}${to} ${name.slice(theirs.length)}`, text);
      }
    },
  };
};
