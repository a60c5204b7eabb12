import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import { voidBooking } from '../../src/contract/points.ts';
import { SignedOutEvent, VoidedEvent, WayEvent } from './counter.events.ts';
import { shared } from './counter.styles.ts';
import { pointsName, signed, whose } from './figures.ts';
import { KeyedWrite, type Unsettled } from './keyed-write.ts';
import { keysStyles } from './keys.styles.ts';
import { type CounterMessages, zhCN } from './messages.ts';
import { reasonField, reasonStyles } from './reason-field.ts';
import { undoStyles } from './undo.styles.ts';
import { viewStyles } from './view.styles.ts';

/** A booking to be undone, as far as whoever undoes it must know it. */
export interface Undoable {
  readonly id: string;
  readonly delta: number;
  readonly reason: string;
  readonly number: string;
  readonly holder?: string | undefined;
  readonly orderRef?: string | undefined;
  readonly pointsName?: string | undefined;
}

type Step =
  | { readonly name: 'asking'; readonly said?: 'noReason' | 'notDone' }
  | { readonly name: 'sending' }
  | { readonly name: 'unsettled'; readonly why: Unsettled }
  | { readonly name: 'refused'; readonly why: 'already' | 'spent' | 'notHere' };

const refusals: Readonly<Record<string, Extract<Step, { name: 'refused' }>['why']>> = {
  state_conflict: 'already',
  insufficient_points: 'spent',
  not_found: 'notHere',
};

/**
 * Asks why a booking is to be undone, shows its figures, and undoes it once.
 *
 * @element counter-void
 * @fires {VoidedEvent} counter-voided
 * @fires {WayEvent} counter-way - `back`.
 * @fires {SignedOutEvent} counter-signed-out
 */
@customElement('counter-void')
export class CounterVoidElement extends LitElement {
  static override styles = [shared, keysStyles, reasonStyles, viewStyles, undoStyles];

  /** Reaches the backend as the staff's session. */
  @property({ attribute: false }) client?: Client;

  /** The booking. */
  @property({ attribute: false }) entry?: Undoable;

  /** Every sentence it says. */
  @property({ attribute: false }) messages: CounterMessages = zhCN;

  /** The language that the answer is in. */
  @property() override lang = 'zh-CN';

  @state() private step: Step = { name: 'asking' };
  @state() private reason: string | undefined;

  readonly #write = new KeyedWrite(voidBooking);

  /** Whether nobody knows yet what became of it. */
  get isBusy(): boolean {
    return this.step.name === 'sending' || this.step.name === 'unsettled';
  }

  protected override firstUpdated() {
    this.shadowRoot?.querySelector<HTMLElement>('.choice')?.focus();
  }

  protected override render() {
    const { entry, messages, step } = this;
    if (!entry) return nothing;
    const { voiding } = messages;
    const delta = signed(messages, entry.delta);
    const isSending = step.name === 'sending';
    return html`
      <form class="view" novalidate autocomplete="off" @submit=${this.#submit}>
        <h2>${voiding.title}</h2>
        <p class="figure">${delta} <small>${pointsName(messages, entry)}</small></p>
        <p>${whose(messages, entry)} · ${entry.reason}</p>
        ${entry.orderRef === undefined ? nothing : html`<p>${messages.bookings.order(entry.orderRef)}</p>`}
        <p class="quiet">${voiding.help}</p>
        ${
          step.name === 'refused'
            ? nothing
            : reasonField(messages, {
                choices: messages.reason.void,
                value: this.reason,
                disabled: this.isBusy,
                onReason: (reason) => {
                  this.reason = reason;
                  this.step = { name: 'asking' };
                },
              })
        }
        <p class="said-so" role="status">${this.#said()}</p>
        <div class="keys">
          ${
            step.name === 'refused'
              ? nothing
              : html`<button class="key" ?disabled=${isSending}>
                  ${isSending ? voiding.working : step.name === 'unsettled' ? voiding.retry : voiding.confirm(delta)}
                </button>`
          }
          <button type="button" class="key key-paper" ?disabled=${isSending} @click=${this.#back}>
            ${step.name === 'refused' ? messages.bookings.back : voiding.back}
          </button>
        </div>
      </form>
    `;
  }

  #said() {
    const { step } = this;
    const { voiding, unsettled } = this.messages;
    if (step.name === 'unsettled') return `${unsettled[step.why]} · ${voiding.mayBe}`;
    if (step.name === 'refused') return voiding[step.why];
    return step.name === 'asking' && step.said ? voiding[step.said] : '';
  }

  async #submit(event: Event) {
    event.preventDefault();
    const { client, entry, step } = this;
    const reason = this.reason?.trim() ?? '';
    if (!client || !entry || step.name === 'sending' || step.name === 'refused') return;
    if (reason === '') {
      this.step = { name: 'asking', said: 'noReason' };
      this.shadowRoot?.querySelector<HTMLElement>('#reason, .choice')?.focus();
      return;
    }
    this.step = { name: 'sending' };
    const end = await this.#write.send(client, {
      params: { id: entry.id },
      query: { lang: this.lang },
      body: { reason },
    });
    if (end?.name === 'done') this.dispatchEvent(new VoidedEvent(end.value));
    else if (end?.name === 'unsettled') {
      this.step = end;
      if (end.why === 'signed-out') this.dispatchEvent(new SignedOutEvent());
    } else if (end) {
      const why = refusals[end.problem.code];
      this.step = why ? { name: 'refused', why } : { name: 'asking', said: 'notDone' };
    }
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>('.keys .key')?.focus();
  }

  #back() {
    this.dispatchEvent(new WayEvent('back'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-void': CounterVoidElement;
  }
}
