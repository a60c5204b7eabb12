import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { CodeCheck } from './code-check.ts';
import { begunCode, codeLength, scannedCode } from './code-text.ts';
import type { CounterCodeFieldElement } from './counter-code-field.ts';
import { ScannerKeys } from './scanner-keys.ts';

/** A scanner that presses no Enter is done when it has been still for so long, in ms. */
const scanPause = 300;

/** Which code the keys are for, and the field that takes those of a hand by itself while it has the focus. */
export interface TypedKeysConfig {
  readonly check: CodeCheck;
  readonly field: () => CounterCodeFieldElement | null;
  readonly onEscape: () => void;
  /** Whether codes are typed here now. */
  readonly isOpen: () => boolean;
}

/** Brings what a hand or a scanner types to the code wherever the focus is, and begins a new one where one has been checked. */
export class TypedKeys implements ReactiveController {
  readonly #check: CodeCheck;
  readonly #field: TypedKeysConfig['field'];
  readonly #onEscape: TypedKeysConfig['onEscape'];
  readonly #isOpen: TypedKeysConfig['isOpen'];
  readonly #scanner = new ScannerKeys();
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, { check, field, onEscape, isOpen }: TypedKeysConfig) {
    this.#check = check;
    this.#field = field;
    this.#onEscape = onEscape;
    this.#isOpen = isOpen;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKey);
    clearTimeout(this.#pause);
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!this.#isOpen() || this.#check.step.name === 'filming') return;
    if (event.key === 'Escape') this.#onEscape();
    else if (event.key === 'Enter') this.#onEnter(event);
    else if (event.key.length === 1 && !event.repeat) {
      this.#scanner.hear(event.key, event.timeStamp);
      if (this.#scanner.text === undefined) this.#onHand(event);
      else this.#onScanner(event, this.#scanner.text);
    }
  };

  #onHand(event: KeyboardEvent) {
    if (!/^\d$/.test(event.key)) return;
    if (this.#isInField(event)) {
      if (this.#check.digits.length === codeLength) this.#check.start();
      return;
    }
    event.preventDefault();
    this.#check.add(event.key);
    this.#field()?.focus();
  }

  /** A scan is taken by itself, whatever digits a hand or a scan before has left. */
  #onScanner(event: KeyboardEvent, text: string) {
    event.preventDefault();
    const digits = begunCode(text);
    if (digits !== this.#check.digits) this.#check.enter(digits);
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#end(text);
    }, scanPause);
  }

  #onEnter(event: KeyboardEvent) {
    const { text } = this.#scanner;
    // A scanner's Enter is for no key that happens to have the focus.
    if (text !== undefined) event.preventDefault();
    else if (!this.#isInField(event)) return;
    this.#end(text ?? this.#check.digits);
  }

  /** Ends what was scanned or typed: a whole code is being checked already, and anything else is not ours. */
  #end(text: string) {
    clearTimeout(this.#pause);
    this.#scanner.end();
    if (text !== '' && scannedCode(text) === undefined) this.#check.refuse();
  }

  #isInField(event: KeyboardEvent) {
    return this.#field()?.isTypedInto(event) ?? false;
  }
}
