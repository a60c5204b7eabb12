import type { ProblemCode } from '../contract/problem.ts';
import { idempotencyKey } from '../contract/values.ts';
import { isRemembered } from '../rules/refusals.ts';
import { Refusal } from './refusal.ts';

/** What an operation came to, as it goes over the wire. */
export interface Outcome {
  readonly status: number;
  readonly body: unknown;
}

interface Remembered {
  readonly fingerprint: string;
  readonly outcome: Outcome;
  readonly at: number;
}

const day = 86_400_000;

/** The memory of keyed writes: the same key and body get the first outcome again. */
export const createKeyMemory = () => {
  const memory = new Map<string, Remembered>();
  return {
    /** Runs `write` once for a key in a scope (whose, which method and path). */
    once(
      { scope, key, fingerprint, now }: { scope: string; key: string | null; fingerprint: string; now: number },
      write: () => { outcome: Outcome; code?: ProblemCode },
    ): { outcome: Outcome; replayed: boolean } {
      if (key === null) throw new Refusal('idempotency_key_missing');
      if (!idempotencyKey.safeParse(key).success)
        throw new Refusal('invalid_request', { errors: [{ path: '/headers/Idempotency-Key', message: 'not a key' }] });
      const name = `${scope} ${key}`;
      const first = memory.get(name);
      if (first && now - first.at < day) {
        if (first.fingerprint !== fingerprint) throw new Refusal('idempotency_key_reused');
        return { outcome: first.outcome, replayed: true };
      }
      const { outcome, code } = write();
      if (!code || isRemembered(code)) memory.set(name, { fingerprint, outcome, at: now });
      return { outcome, replayed: false };
    },
    clear: () => memory.clear(),
  };
};
