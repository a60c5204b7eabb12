import { consume } from '@lit/context';
import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import { clientContext } from '../../src/controllers/contexts.ts';
import { CountdownController } from '../../src/controllers/countdown.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { countdown } from '../../src/messages/zh-cn/countdown.ts';
import { installTokens } from '../../src/theme/install.ts';
import { CountdownEndEvent } from './countdown.events.ts';
import { styles } from './countdown.styles.ts';

const twoDigits = (value: number) => String(value).padStart(2, '0');

/**
 * Counts down to a moment on the shop's clock. A screen reader hears what is left when it asks, to the minute, and not every second.
 *
 * @element lk-countdown
 * @fires {CountdownEndEvent} lk-countdown-end - The moment has come.
 * @cssprop --lk-font-display
 * @cssprop --lk-size-lg
 */
export class CountdownElement extends LitElement {
  static override styles = styles;

  /** The moment, RFC 3339. */
  @property() until = '';

  /** What begins or ends then, as it is said before what is left: `Sale ends in`. */
  @property() label = '';

  /** Whose clock it is on; taken from `lk-app` unless set, and the device's where there is none. */
  @consume({ context: clientContext, subscribe: true })
  @property({ attribute: false })
  client: Pick<Client, 'clock'> | undefined;

  readonly #words = new WordsController(this, { countdown });
  readonly #countdown = new CountdownController(this, {
    clock: () => this.client?.clock ?? Date,
    until: () => this.until || undefined,
    onDone: () => this.dispatchEvent(new CountdownEndEvent()),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
  }

  protected override render(): TemplateResult | '' {
    const { remaining } = this.#countdown;
    if (!remaining) return '';
    const say = this.#words.say.countdown;
    const { days, hours, minutes, seconds } = remaining;
    return html`
      <span role="timer" aria-label="${this.label || say.label} ${say.remaining(days, hours, minutes)}">
        <span aria-hidden="true">
          ${days > 0 ? `${days}${say.days}` : ''}${[hours, minutes, seconds].map(twoDigits).join(':')}
        </span>
      </span>
    `;
  }
}
