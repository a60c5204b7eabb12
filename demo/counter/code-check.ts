import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Client } from '../../src/client/client.ts';
import { verifyCode } from '../../src/contract/code.ts';
import { readPhoto } from '../../src/platform/read-picture.ts';
import { codeLength, scannedCode } from './code-text.ts';
import type { CameraClosedEvent } from './counter.events.ts';
import { type SettledVerdict, verdictOf } from './verdict.ts';

/** What went wrong on the way to a code, by its message. */
export type Trouble = 'noCamera' | 'denied' | 'cameraFailed' | 'unreadable';

/** How far a code has come. */
export type Step =
  | { readonly name: 'ready'; readonly trouble?: Trouble | undefined }
  | { readonly name: 'filming' }
  | { readonly name: 'reading' }
  | { readonly name: 'working' }
  | { readonly name: 'settled'; readonly verdict: SettledVerdict };

/** Whom to ask, in which language, and whom to tell. */
export interface CodeCheckConfig {
  readonly client: () => Client | undefined;
  readonly lang: () => string;
  /** Called each time it begins again. */
  readonly onStart: () => void;
  /** Called with each verdict that a backend was asked for. */
  readonly onSettled: (verdict: SettledVerdict) => void;
  /** Called where the staff's session has ended. */
  readonly onSignedOut: () => void;
}

const cameraTrouble: Readonly<Record<CameraClosedEvent['reason'], Trouble | undefined>> = {
  closed: undefined,
  missing: 'noCamera',
  denied: 'denied',
  failed: 'cameraFailed',
};

/** Leads one code at a time from its first digit, or from a picture, to its verdict; the newest always wins. */
export class CodeCheck implements ReactiveController {
  /** How far it has come; the host is updated when this or `digits` changes. */
  step: Step = { name: 'ready' };

  /** The digits there are so far. */
  digits = '';

  readonly #host: ReactiveControllerHost;
  readonly #config: CodeCheckConfig;
  #underWay = new AbortController();
  #filmed = false;

  constructor(host: ReactiveControllerHost, config: CodeCheckConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#underWay.abort();
  }

  /** Begins again with no digit, and says what went wrong if something did. */
  start(trouble?: Trouble): void {
    this.#filmed = false;
    this.#supersede();
    this.digits = '';
    this.#to({ name: 'ready', trouble });
    this.#config.onStart();
  }

  /** Goes on to the next card the way that the last one came. */
  next(): void {
    const filmed = this.#filmed;
    this.start();
    if (filmed) this.film();
  }

  /** Takes the digits there are now, and checks them as soon as they are all there. */
  enter(digits: string): void {
    this.#supersede();
    this.digits = digits;
    if (digits.length === codeLength) void this.#verify();
    else this.#to({ name: 'ready' });
  }

  /** Takes one more digit; after a whole code it is the first of the next. */
  add(digit: string): void {
    if (this.digits.length === codeLength) this.start();
    this.enter(this.digits + digit);
  }

  /** Takes the last digit back. */
  erase(): void {
    this.enter(this.digits.slice(0, -1));
  }

  /** Says that it is not our code, and leaves nothing of it to the next. */
  refuse(): void {
    this.enter('');
    this.#to({ name: 'settled', verdict: { name: 'unknown' } });
  }

  /** Checks the same code once more, where the first time nobody could say. */
  again(): void {
    void this.#verify();
  }

  /** Waits for what the camera sees. */
  film(): void {
    this.#supersede();
    this.#to({ name: 'filming' });
  }

  /** Takes what the camera saw. */
  endFilm(text: string): void {
    this.#take(text);
    this.#filmed = true;
  }

  /** Goes on without the camera. */
  giveUpFilm(reason: CameraClosedEvent['reason']): void {
    this.start(cameraTrouble[reason]);
  }

  /** Looks for a code in a photo. */
  async read(photo: File): Promise<void> {
    this.start();
    const signal = this.#supersede();
    this.#to({ name: 'reading' });
    const text = await readPhoto(photo);
    if (signal.aborted) return;
    this.start(text === undefined ? 'unreadable' : undefined);
    if (text !== undefined) this.#take(text);
  }

  /** Takes what a picture showed, which may be anybody's code. */
  #take(text: string) {
    const code = scannedCode(text);
    if (code === undefined) this.refuse();
    else this.enter(code);
  }

  async #verify() {
    const client = this.#config.client();
    if (!client) return;
    const signal = this.#supersede();
    this.#to({ name: 'working' });
    const verdict = verdictOf(
      await client.call(verifyCode, { query: { lang: this.#config.lang() }, body: { code: this.digits } }, { signal }),
    );
    if (signal.aborted) return;
    if (verdict.name === 'signed-out') {
      this.start();
      this.#config.onSignedOut();
      return;
    }
    this.#to({ name: 'settled', verdict });
    this.#config.onSettled(verdict);
  }

  /** What is under way gives way to what comes now: its answer is no longer waited for. */
  #supersede(): AbortSignal {
    this.#underWay.abort();
    this.#underWay = new AbortController();
    return this.#underWay.signal;
  }

  #to(step: Step) {
    this.step = step;
    this.#host.requestUpdate();
  }
}
