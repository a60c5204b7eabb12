import type { ReactiveControllerHost } from 'lit';

import type { Client } from '../src/client/client.ts';
import { AuthRequiredEvent } from './shared.events.ts';

interface SignInConfig {
  readonly client: () => Client | undefined;
  /** Whether what was asked for can be done now. */
  readonly mayGoOn: () => boolean;
  readonly onGoOn: () => unknown;
}

/** What a person asked for, that waits until it is known who asks. */
export class SignInFirst {
  /** Whether it goes on by itself as soon as that is known. */
  waits = false;
  /** Whether the page is being left to find out, or has just come back. */
  isAway = false;
  /** How to find out where the page signs nobody in; it answers whether it does anything of the kind. */
  elsewise: (() => Promise<boolean>) | undefined;

  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #config: SignInConfig;

  constructor(host: ReactiveControllerHost & EventTarget, config: SignInConfig) {
    this.#host = host;
    this.#config = config;
  }

  /** Lets the page sign somebody in; false where nothing of the kind is done. */
  readonly signIn = async (): Promise<boolean> => {
    const event = new AuthRequiredEvent();
    const isTaken = !this.#host.dispatchEvent(event);
    if (!event.answer) return isTaken || ((await this.elsewise?.()) ?? false);
    const token = await event.answer.catch(() => undefined);
    if (token !== undefined) {
      this.waits = true;
      this.#config.client()?.setIdentity(token);
    }
    return true;
  };

  /** Goes on, where it waited to know who asks. */
  goOn(): void {
    if (!this.waits) return;
    this.waits = false;
    if (this.#config.mayGoOn()) void this.#host.updateComplete.then(this.#config.onGoOn);
  }
}
