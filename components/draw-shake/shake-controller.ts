import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { prefersStill } from '../../src/platform/motion.ts';
import { askForMotion, mustAskForMotion, waitForShakes } from '../../src/platform/shake.ts';

/** What stands between a person and a shake. */
export type Sense =
  /** The phone is to be asked in a tap. */
  | 'to-ask'
  | 'refused'
  /** It may be felt; whether anything feels is not known yet. */
  | 'silent'
  | 'felt'
  /** Who asked for less motion is not asked for more. */
  | 'off';

/** Feels whether the phone is shaken, as long as its host is in the page and wants to know. */
export class ShakeController implements ReactiveController {
  sense: Sense = 'off';

  readonly #host: ReactiveControllerHost;
  readonly #isWanted: () => boolean;
  readonly #onShake: () => void;
  #stop: (() => void) | undefined;

  constructor(
    host: ReactiveControllerHost,
    { isWanted, onShake }: { readonly isWanted: () => boolean; readonly onShake: () => void },
  ) {
    this.#host = host;
    this.#isWanted = isWanted;
    this.#onShake = onShake;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.sense === 'off' && !prefersStill()) this.sense = mustAskForMotion() ? 'to-ask' : 'silent';
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const isOpen = this.sense === 'silent' || this.sense === 'felt';
    if (!isOpen || !this.#isWanted()) this.#end();
    else this.#stop ??= waitForShakes({ onFelt: () => this.#turnTo('felt'), onShake: () => this.#onShake() });
  }

  hostDisconnected(): void {
    this.#end();
  }

  /** To be called in the tap itself. */
  async ask(): Promise<void> {
    this.#turnTo((await askForMotion()) ? 'silent' : 'refused');
  }

  #turnTo(sense: Sense): void {
    if (this.sense === sense) return;
    this.sense = sense;
    this.#host.requestUpdate();
  }

  #end(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
