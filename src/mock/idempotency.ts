import type { ProblemCode } from '../contract/problem.ts';
import { idempotencyKey } from '../contract/values.ts';
import { isRemembered } from '../rules/refusals.ts';
import { Refusal, wrongAt } from './refusal.ts';

/** What an operation came to, as it goes over the wire. */
export interface Outcome {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Remembered {
  readonly fingerprint: string;
  readonly outcome: Outcome;
  readonly at: number;
}

/** What a write is known by: who asks, by all their names, where it goes, and its key. */
interface KeyedWrite {
  readonly owners: readonly string[];
  readonly line: string;
  readonly key: string | null;
  readonly fingerprint: string;
  readonly now: number;
}

const day = 86_400_000;

/** The memory of keyed writes: the same key and body get the first outcome again. */
export const createKeyMemory = () => {
  const memory = new Map<string, Remembered>();
  return {
    /** Runs `write` once for a key in its scope. */
    once(
      { owners, line, key, fingerprint, now }: KeyedWrite,
      write: () => { outcome: Outcome; code?: ProblemCode },
    ): { outcome: Outcome; replayed: boolean } {
      if (key === null) throw new Refusal('idempotency_key_missing');
      if (!idempotencyKey.safeParse(key).success) throw wrongAt('/headers/Idempotency-Key', 'not a key');
      const names = owners.map((owner) => `${owner} ${line} ${key}`);
      const first = names.map((name) => memory.get(name)).find((one) => one && now - one.at < day);
      if (first) {
        if (first.fingerprint !== fingerprint) throw new Refusal('idempotency_key_reused');
        return { outcome: first.outcome, replayed: true };
      }
      const { outcome, code } = write();
      if (names[0] !== undefined && (!code || isRemembered(code)))
        memory.set(names[0], { fingerprint, outcome, at: now });
      return { outcome, replayed: false };
    },
    /** Forgets writes, by whose they were and by the text of what they were answered. */
    forget(isMeant: (owner: string, answer: string) => boolean) {
      for (const [name, { outcome }] of [...memory])
        if (isMeant(name.slice(0, name.indexOf(' ')), JSON.stringify(outcome.body))) memory.delete(name);
    },
    clear: () => memory.clear(),
  };
};

export type KeyMemory = ReturnType<typeof createKeyMemory>;
