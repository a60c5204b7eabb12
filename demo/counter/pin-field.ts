import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import type { KeyPressEvent } from './counter.events.ts';
import type { CounterMessages } from './messages.ts';
import { longestPin, pinDigits } from './pin.ts';

/** Where a manager's PIN is typed. */
export interface PinField {
  readonly value: string;
  /** What is to be said of it. */
  readonly help: string;
  readonly isBad: boolean;
  readonly disabled: boolean;
  readonly onPin: (pin: string) => void;
}

/** The field of a manager's PIN, and below it what is said of it; styles are in `counter-manager.styles.ts`. */
export const pinField = (
  { manager }: CounterMessages,
  { value, help, isBad, disabled, onPin }: PinField,
): TemplateResult => html`
  <div class="field pin">
    <label for="pin">${manager.pin}</label>
    <input
      id="pin"
      type="password"
      inputmode="none"
      autocomplete="off"
      maxlength=${longestPin}
      aria-describedby="help"
      ?disabled=${disabled}
      .value=${live(value)}
      @input=${({ target }: Event) => {
        if (target instanceof HTMLInputElement) onPin(pinDigits(target.value));
      }}
    />
  </div>
  <p id="help" class="help ${isBad ? 'bad' : ''}" role="status">${help}</p>
`;

/** The PIN after a key of the pad was pressed. */
export const afterKey = (pin: string, { key }: KeyPressEvent): string =>
  key === 'erase' ? pin.slice(0, -1) : pinDigits(pin + key);
