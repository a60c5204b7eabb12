import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Client } from '../../src/client/client.ts';
import type { Result } from '../../src/client/result.ts';
import { createOneTimeCode } from '../../src/contract/one-time-code.ts';
import type { Answer } from '../../src/contract/operation.ts';
import type { Session } from '../../src/contract/session.ts';
import { CountdownController } from '../../src/controllers/countdown.ts';

interface SignInConfig {
  readonly client: () => Client | undefined;
  readonly lang: () => string;
  /** Called when somebody else is asking now, and it was not by this sign-in. */
  readonly onOther: () => void;
}

const none = { days: 0, hours: 0, minutes: 0, seconds: 0 };
const noClient = { kind: 'unreachable', cause: 'offline' } as const;

/** Signs a visitor in by a phone and the code that was sent to it. */
export class SignInController implements ReactiveController {
  /** Whether it is under way. */
  isSigning = false;

  #host: ReactiveControllerHost;
  #config: SignInConfig;
  #client: Client | undefined;
  #leave: (() => void) | undefined;
  #sending = false;
  /** To which phone a code went, and when (RFC 3339) another may. */
  #sent: { readonly phone: string; readonly resendAt: string } | undefined;
  #countdown: CountdownController;

  constructor(host: ReactiveControllerHost, config: SignInConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
    this.#countdown = new CountdownController(host, {
      clock: () => config.client()?.clock,
      until: () => this.#sent?.resendAt,
    });
  }

  /** Whether a code went to this phone. */
  hasSentTo(phone: string | undefined): boolean {
    return phone !== undefined && this.#sent?.phone === phone;
  }

  /** Seconds until another code may be sent to this phone; 0 where it may now. */
  waitsFor(phone: string | undefined): number {
    const { days, hours, minutes, seconds } = this.#countdown.remaining ?? none;
    return this.hasSentTo(phone) ? ((days * 24 + hours) * 60 + minutes) * 60 + seconds : 0;
  }

  hostUpdate(): void {
    const client = this.#config.client();
    if (client === this.#client) return;
    this.#client = client;
    this.#listen();
  }

  hostConnected(): void {
    this.#listen();
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
  }

  /** Sends a code; nothing comes of it while one is on its way. */
  async sendCode(phone: string): Promise<Result<Answer<typeof createOneTimeCode>> | undefined> {
    const client = this.#client;
    if (this.#sending || !client) return undefined;
    this.#sending = true;
    const input = { query: { lang: this.#config.lang() }, body: { phone } };
    const result = await client.call(createOneTimeCode, input);
    this.#sending = false;
    if (result.kind === 'ok') this.#sent = { phone, resendAt: result.value.resendAt };
    else if (result.kind === 'refused' && result.problem.code === 'rate_limited' && result.retryAfter !== undefined)
      this.#sent = { phone, resendAt: new Date(client.clock.now() + result.retryAfter).toISOString() };
    this.#host.requestUpdate();
    return result;
  }

  /** Signs in whoever has the phone. */
  async signIn(phone: string, otp: string): Promise<Result<Session>> {
    this.isSigning = true;
    this.#host.requestUpdate();
    const result = (await this.#client?.signIn({ grant: 'phone', phone, otp })) ?? noClient;
    this.isSigning = false;
    if (result.kind === 'ok') this.#sent = undefined;
    this.#host.requestUpdate();
    return result;
  }

  #listen() {
    this.#leave?.();
    this.#leave = this.#client?.subscribe((change) => {
      if (change !== 'identity' || this.isSigning) return;
      this.#sent = undefined;
      this.#config.onOther();
    });
  }
}
