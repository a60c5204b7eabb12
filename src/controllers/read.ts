import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Client } from '../client/client.ts';
import type { Answer, Input, Operation } from '../contract/operation.ts';
import { type FailedState, failedState } from './failure.ts';

/** What to read, and from whom. */
export interface ReadConfig<O extends Operation> {
  readonly operation: O;
  readonly client: () => Client | undefined;
  /** What to ask for, or nothing while nobody wants it. */
  readonly input: () => Input<O> | undefined;
}

/** Reads one thing, and again when it is asked for otherwise, when somebody else is asking, and when the network is back. */
export class ReadController<O extends Operation> implements ReactiveController {
  /** What was read last: it stays while it is read again, for it must not vanish in a lift. */
  value: Answer<O> | undefined;
  /** Why the last read failed, where it did. */
  failure: FailedState | undefined;

  #host: ReactiveControllerHost;
  #config: ReadConfig<O>;
  #client: Client | undefined;
  #asked: string | undefined;
  #run = 0;
  #connected = false;
  #leave: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, config: ReadConfig<O>) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  /** Reads again. */
  readonly reload = async (): Promise<void> => {
    const run = ++this.#run;
    const input = this.#config.input();
    if (!this.#client || !input) return;
    const result = await this.#client.call(this.#config.operation, input);
    if (run !== this.#run) return;
    if (result.kind === 'ok') this.value = result.value;
    this.failure = result.kind === 'ok' ? undefined : failedState(result);
    this.#host.requestUpdate();
  };

  /** The way on after a failure: it is no longer shown while the question is asked again. */
  readonly retry = (): Promise<void> => {
    this.failure = undefined;
    this.#host.requestUpdate();
    return this.reload();
  };

  /** Takes what a write has answered for what a read would say now. */
  take(value: Answer<O>): void {
    this.#run++;
    this.value = value;
    this.failure = undefined;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#connected = true;
    window.addEventListener('online', this.reload);
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    if (!this.#connected) return;
    const client = this.#config.client();
    const asked = JSON.stringify(this.#config.input());
    const moved = client !== this.#client;
    if (!moved && this.#leave && asked === this.#asked) return;
    if (moved) this.#letGo();
    this.#client = client;
    this.#asked = asked;
    this.#leave ??= client?.subscribe((change) => change === 'identity' && this.#startOver());
    void this.reload();
  }

  hostDisconnected(): void {
    this.#connected = false;
    window.removeEventListener('online', this.reload);
    this.#run++;
    this.#leave?.();
    this.#leave = undefined;
  }

  #startOver() {
    this.value = this.failure = undefined;
    this.#host.requestUpdate();
    void this.reload();
  }

  #letGo() {
    this.#leave?.();
    this.#leave = undefined;
    this.value = this.failure = undefined;
  }
}
