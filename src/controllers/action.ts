import type { ReactiveControllerHost } from 'lit';

import type { Client } from '../client/client.ts';
import type { OffContract } from '../client/result.ts';
import type { Answer, Input, Operation } from '../contract/operation.ts';
import { type FailedState, failedState } from './failure.ts';

/** How far a write has come. */
export type ActionState<Value> =
  | { readonly name: 'idle' }
  | { readonly name: 'working' }
  | { readonly name: 'done'; readonly value: Value }
  | FailedState;

/** Which write it is, and whom to tell how it ended. */
export interface ActionConfig<O extends Operation> {
  readonly operation: O;
  readonly client: () => Client | undefined;
  /** What to send, or nothing while that is not known yet. */
  readonly input: () => Input<O> | undefined;
  /** Called once for each end, also where it took a reload to get there. */
  readonly onEnd?: (state: ActionState<Answer<O>>) => void;
}

/** What a client threw: the question itself breaks the contract. It is an end like others, so that nobody waits for ever. */
const offContract = (error: unknown): OffContract => ({ kind: 'off-contract', detail: String(error) });

/** A write that a visitor asks for: at most one in flight, and a keyed one that was cut short goes on with its first key and body. */
export class ActionController<O extends Operation> {
  /** How far it has come; the host is updated when this changes. */
  state: ActionState<Answer<O>> = { name: 'idle' };

  #host: ReactiveControllerHost;
  #config: ActionConfig<O>;
  #run = 0;

  constructor(host: ReactiveControllerHost, config: ActionConfig<O>) {
    this.#host = host;
    this.#config = config;
  }

  /** Sends it, unless it is under way or not known yet. */
  readonly start = async (): Promise<void> => {
    const { operation, onEnd } = this.#config;
    const client = this.#config.client();
    const input = this.#config.input();
    if (!client || !input || this.state.name === 'working') return;
    const run = ++this.#run;
    this.#to({ name: 'working' });
    // What may be repeated as it is has no key, and nothing of it needs to be kept.
    const result = await client[operation.keyed ? 'send' : 'call'](operation, input).catch(offContract);
    if (run !== this.#run) return;
    this.#to(result.kind === 'ok' ? { name: 'done', value: result.value } : failedState(result));
    onEnd?.(this.state);
  };

  /** Takes up a write that a reload or a lost network cut short; one that never left the phone waits for another tap. */
  async resume(): Promise<void> {
    const client = this.#config.client();
    const input = this.#config.input();
    const run = this.#run;
    if (!client || !input) return;
    const unsettled = await client.unsettled(this.#config.operation, input).catch(() => false);
    if (run !== this.#run) return;
    if (unsettled) await this.start();
    else if (this.state.name === 'unreachable') this.reset();
  }

  /** Forgets how the last one ended; one under way ends unseen. */
  reset(): void {
    this.#run++;
    this.#to({ name: 'idle' });
  }

  #to(state: ActionState<Answer<O>>) {
    this.state = state;
    this.#host.requestUpdate();
  }
}
