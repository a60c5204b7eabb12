import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { ScannerKeys } from './scanner-keys.ts';

/** A scanner that presses no Enter is done when it has been still for so long, in ms. */
const scanPause = 300;

/** With an Enter as fast as they, so many keys are a scan already. */
const fewest = 3;

/** Who takes what is typed where something else than a code is asked for. */
export interface ScansConfig {
  readonly isOpen: () => boolean;
  /** Called before the first key of what may turn out to be a scan. */
  readonly onBegin: () => void;
  /** Called where it did: what its first keys have typed is to be taken back. */
  readonly onTold: () => void;
  /** Called with all that was scanned. */
  readonly onScan: (text: string) => void;
  /** Called with a digit that a hand typed into no field. */
  readonly onDigit: (digit: string) => void;
  readonly onEscape: () => void;
}

const typesText = (target: EventTarget | undefined) =>
  target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox';

/** Keeps what a scanner types out of the fields that happen to have the focus, and its Enter from every key. */
export class Scans implements ReactiveController {
  readonly #config: ScansConfig;
  readonly #scanner = new ScannerKeys();
  #told = false;
  /** Whether the last keys were for what was shown before: a code that was checked meanwhile. */
  #isElsewhere = false;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, config: ScansConfig) {
    this.#config = config;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onKey, true);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKey, true);
    clearTimeout(this.#pause);
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!this.#config.isOpen()) this.#hearElsewhere(event);
    else if (event.key === 'Escape') {
      // What is shown after it hears nothing of it: one press is one step.
      event.stopPropagation();
      this.#config.onEscape();
    } else if (event.key === 'Enter') this.#onEnter(event);
    else if (event.key.length === 1 && !event.repeat) this.#onCharacter(event);
  };

  /** A scanner's Enter may come when its code has brought up something else already. */
  #hearElsewhere(event: KeyboardEvent) {
    if (event.key.length !== 1 || event.repeat) return;
    this.#scanner.hear(event.key, event.timeStamp);
    this.#isElsewhere = true;
  }

  #onCharacter(event: KeyboardEvent) {
    if (this.#isElsewhere) this.#scanner.end();
    if (!this.#scanner.follows(event.timeStamp)) this.#begin();
    this.#scanner.hear(event.key, event.timeStamp);
    if (this.#scanner.text !== undefined) {
      this.#take(event);
      this.#tell();
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => this.#end(), scanPause);
    } else if (/^\d$/.test(event.key) && !typesText(event.composedPath()[0])) this.#config.onDigit(event.key);
  }

  #onEnter(event: KeyboardEvent) {
    const isScanned = this.#told || this.#scanner.follows(event.timeStamp);
    if (!isScanned) return;
    this.#take(event);
    if (this.#isElsewhere) this.#scanner.end();
    if (this.#scanner.burst.length < fewest) return;
    this.#tell();
    this.#end();
  }

  /** Keeps a key from the field that has the focus and from all that listens behind. */
  #take(event: Event) {
    event.preventDefault();
    event.stopPropagation();
  }

  #begin() {
    if (this.#told) this.#end();
    this.#isElsewhere = false;
    this.#config.onBegin();
  }

  #tell() {
    if (this.#told) return;
    this.#told = true;
    this.#config.onTold();
  }

  #end() {
    clearTimeout(this.#pause);
    const { burst } = this.#scanner;
    this.#told = false;
    this.#scanner.end();
    this.#config.onScan(burst);
  }
}
