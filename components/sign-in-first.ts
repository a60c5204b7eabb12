import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Client } from '../src/client/client.ts';
import type { Sentence } from '../src/messages/zh-cn/promotion.ts';
import { isBack } from '../src/platform/wechat/is-back.ts';
import { AuthRequiredEvent } from './shared.events.ts';
import type { AsksWho } from './wechat-way.ts';

/** What somebody takes part in by signing in first. */
export type SignInHost = ReactiveControllerHost & HTMLElement & { readonly campaign: string };

export interface SignInConfig {
  readonly client: () => Client | undefined;
  readonly known: () => AsksWho;
  /** Whether what was asked for can be done now. */
  readonly mayGoOn: () => boolean;
  readonly onGoOn: () => unknown;
  /** The page is about to be left. */
  readonly onLeave?: () => unknown;
  /** WeChat is asked, and the page is elsewhere. */
  readonly onElsewhere: () => unknown;
  /** It came to nothing: why, where that could be fetched. */
  readonly onFailed: (why?: Sentence) => void;
}

/** What a person asked for, that waits until it is known who asks. */
export class SignInFirst implements ReactiveController {
  /** Whether it goes on by itself as soon as that is known. */
  waits = false;
  /** Whether WeChat is being asked: the page is being left, or has just come back. */
  isAway = false;

  readonly #host: SignInHost;
  readonly #config: SignInConfig;
  #client: Client | undefined;

  constructor(host: SignInHost, config: SignInConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('pageshow', this.stay);
  }

  hostDisconnected(): void {
    window.removeEventListener('pageshow', this.stay);
  }

  hostUpdated(): void {
    const client = this.#config.client();
    if (client === this.#client || !(isBack() || this.#asksWechat)) return;
    this.#client = client;
    void this.#through().then(
      ({ comeBack }) => comeBack(this, this.#host, this.#config),
      // It is fetched again by the tap that needs it.
      () => undefined,
    );
  }

  /** Lets the page sign somebody in, or WeChat where the campaign asks for it; false where nothing of the kind is done. */
  readonly signIn = async (): Promise<boolean> => {
    if (this.isAway) return true;
    const event = new AuthRequiredEvent();
    const isTaken = !this.#host.dispatchEvent(event);
    if (!event.answer) return isTaken || (this.#asksWechat && this.#askWechat());
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

  /** Says that WeChat is being asked. */
  leave(): void {
    this.isAway = true;
    this.#host.requestUpdate();
  }

  /** Says that it is not, or no longer: whoever comes back by the back key finds the page as it was left. */
  readonly stay = (): void => {
    this.isAway = false;
    this.#host.requestUpdate();
  };

  get #asksWechat() {
    return this.#config.known().campaign?.identity === 'wechat';
  }

  #through() {
    return import('./sign-in-through-wechat.ts');
  }

  async #askWechat(): Promise<boolean> {
    const through = await this.#through().catch(() => undefined);
    if (through) return through.askWechat(this, this.#host, this.#config);
    this.#config.onFailed();
    return true;
  }
}
