import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import { type Redemption, returnRedemption } from '../../src/contract/redemption.ts';
import { ReturnedEvent, SignedOutEvent, WayEvent } from './counter.events.ts';
import { shared } from './counter.styles.ts';
import { whose } from './figures.ts';
import { KeyedWrite, type Unsettled } from './keyed-write.ts';
import { keysStyles } from './keys.styles.ts';
import { type CounterMessages, zhCN } from './messages.ts';
import { offerName } from './offer-words.ts';
import { reasonField, reasonStyles } from './reason-field.ts';
import { undoStyles } from './undo.styles.ts';
import { viewStyles } from './view.styles.ts';

type Step =
  | { readonly name: 'asking'; readonly said?: 'noReason' | 'notDone' }
  | { readonly name: 'sending' }
  | { readonly name: 'unsettled'; readonly why: Unsettled }
  | { readonly name: 'refused'; readonly why: 'already' | 'expired' | 'notHere' };

const refusals: Readonly<Record<string, Extract<Step, { name: 'refused' }>['why']>> = {
  state_conflict: 'already',
  expired: 'expired',
  not_found: 'notHere',
};

/**
 * Asks why a coupon is to be given back, shows which it is, and gives it back once.
 *
 * @element counter-return
 * @fires {ReturnedEvent} counter-returned
 * @fires {WayEvent} counter-way - `back`.
 * @fires {SignedOutEvent} counter-signed-out
 */
@customElement('counter-return')
export class CounterReturnElement extends LitElement {
  static override styles = [shared, keysStyles, reasonStyles, viewStyles, undoStyles];

  /** Reaches the backend as the staff's session. */
  @property({ attribute: false }) client?: Client;

  /** What was redeemed. */
  @property({ attribute: false }) redemption?: Redemption;

  /** Every sentence it says. */
  @property({ attribute: false }) messages: CounterMessages = zhCN;

  /** The language that the answer is in. */
  @property() override lang = 'zh-CN';

  @state() private step: Step = { name: 'asking' };
  @state() private reason: string | undefined;

  readonly #write = new KeyedWrite(returnRedemption);

  /** Whether nobody knows yet what became of it. */
  get isBusy(): boolean {
    return this.step.name === 'sending' || this.step.name === 'unsettled';
  }

  protected override firstUpdated() {
    this.shadowRoot?.querySelector<HTMLElement>('.choice')?.focus();
  }

  protected override render() {
    const { redemption, messages, step } = this;
    if (!redemption) return nothing;
    const { returning } = messages;
    const isSending = step.name === 'sending';
    return html`
      <form class="view" novalidate autocomplete="off" @submit=${this.#submit}>
        <h2>${returning.title}</h2>
        <p class="figure">${offerName(messages, redemption.offer)}</p>
        <p>${whose(messages, redemption)} · ${redemption.title}</p>
        ${redemption.orderRef === undefined ? nothing : html`<p>${messages.bookings.order(redemption.orderRef)}</p>`}
        <p class="quiet">${returning.help}</p>
        ${
          step.name === 'refused'
            ? nothing
            : reasonField(messages, {
                choices: messages.reason.return,
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
                  ${isSending ? returning.working : step.name === 'unsettled' ? returning.retry : returning.confirm}
                </button>`
          }
          <button type="button" class="key key-paper" ?disabled=${isSending} @click=${this.#back}>
            ${step.name === 'refused' ? messages.bookings.back : returning.back}
          </button>
        </div>
      </form>
    `;
  }

  #said() {
    const { step } = this;
    const { returning, unsettled } = this.messages;
    if (step.name === 'unsettled') return `${unsettled[step.why]} · ${returning.mayBe}`;
    if (step.name === 'refused') return returning[step.why];
    return step.name === 'asking' && step.said ? returning[step.said] : '';
  }

  async #submit(event: Event) {
    event.preventDefault();
    const { client, redemption, step } = this;
    const reason = this.reason?.trim() ?? '';
    if (!client || !redemption || step.name === 'sending' || step.name === 'refused') return;
    if (reason === '') {
      this.step = { name: 'asking', said: 'noReason' };
      this.shadowRoot?.querySelector<HTMLElement>('#reason, .choice')?.focus();
      return;
    }
    this.step = { name: 'sending' };
    const end = await this.#write.send(client, {
      params: { id: redemption.id },
      query: { lang: this.lang },
      body: { reason },
    });
    if (end?.name === 'done') this.dispatchEvent(new ReturnedEvent(end.value));
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
    'counter-return': CounterReturnElement;
  }
}
