import type { Client } from '../../src/client/client.ts';
import { isSettled } from '../../src/client/outbox.ts';
import { randomText } from '../../src/client/random.ts';
import type { OffContract, Refused, Result } from '../../src/client/result.ts';
import type { Answer, Input, Operation } from '../../src/contract/operation.ts';

/** Why nobody can say yet what became of a write. */
export type Unsettled = 'offline' | 'hurried' | 'signed-out' | 'trouble';

/** What an attempt came to. */
export type WriteEnd<Value> =
  | { readonly name: 'done'; readonly value: Value }
  | { readonly name: 'refused'; readonly problem: Refused['problem'] }
  | { readonly name: 'unsettled'; readonly why: Unsettled };

const offContract = (error: unknown): OffContract => ({ kind: 'off-contract', detail: String(error) });

const whyUnsettled = (result: Exclude<Result<unknown>, { kind: 'ok' }>): Unsettled => {
  if (result.kind === 'unreachable') return result.cause === 'offline' ? 'offline' : 'trouble';
  if (result.kind === 'off-contract') return 'trouble';
  switch (result.problem.code) {
    case 'unauthenticated':
      return 'signed-out';
    case 'rate_limited':
      return 'hurried';
    default:
      return 'trouble';
  }
};

/** One write that staff ask for: at most one attempt in flight, and the same key and body until somebody has said what became of it. */
export class KeyedWrite<O extends Operation> {
  readonly #operation: O;
  #kept: { readonly key: string; readonly input: Input<O> } | undefined;
  #underWay = false;

  constructor(operation: O) {
    this.#operation = operation;
  }

  /** Whether it went out and nobody has said yet what became of it. */
  get isUnsettled(): boolean {
    return this.#kept !== undefined;
  }

  /** Sends it, or again what is unsettled as it was first; nothing while an attempt is in flight. */
  async send(client: Client, input: Input<O>): Promise<WriteEnd<Answer<O>> | undefined> {
    if (this.#underWay) return undefined;
    this.#underWay = true;
    this.#kept ??= { key: randomText(16), input };
    const { key, input: first } = this.#kept;
    const result = await client.call(this.#operation, first, { key }).catch(offContract);
    this.#underWay = false;
    const settled = isSettled(result);
    if (settled) this.#kept = undefined;
    if (result.kind === 'ok') return { name: 'done', value: result.value };
    return settled && result.kind === 'refused'
      ? { name: 'refused', problem: result.problem }
      : { name: 'unsettled', why: whyUnsettled(result) };
  }
}
