import './counter-verdict.ts';

import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import type { CardCampaign } from '../../src/contract/card.ts';
import { type Way, WayEvent } from './counter.events.ts';
import { shared } from './counter.styles.ts';
import { pointsName } from './figures.ts';
import { icon } from './icons.ts';
import { keysStyles } from './keys.styles.ts';
import { type CounterMessages, zhCN } from './messages.ts';
import { type SettledVerdict, toneOf } from './verdict.ts';

/**
 * The verdict on a code, and the keys for what can be done next.
 *
 * @element counter-outcome
 * @fires {WayEvent} counter-way
 */
@customElement('counter-outcome')
export class CounterOutcomeElement extends LitElement {
  static override styles = [
    shared,
    keysStyles,
    css`
      :host {
        display: flex;
        flex: 1 0 auto;
        flex-direction: column;
      }
      .manager {
        align-self: flex-start;
        /* Else the keys that stay in sight lie on it when the focus comes there. */
        scroll-margin-bottom: 96px;
      }
    `,
  ];

  /** What the code turned out to be. */
  @property({ attribute: false }) verdict?: SettledVerdict;

  /** The card's campaign, once known. */
  @property({ attribute: false }) campaign?: CardCampaign;

  /** Every sentence it says. */
  @property({ attribute: false }) messages: CounterMessages = zhCN;

  protected override render() {
    const { verdict, campaign, messages } = this;
    if (!verdict) return nothing;
    return html`
      <counter-verdict .verdict=${verdict} .campaign=${campaign} .messages=${messages}></counter-verdict>
      ${
        verdict.verification
          ? html`<button type="button" class="link manager" @click=${() => this.#go('manager')}>
              ${messages.manager.open}
            </button>`
          : nothing
      }
      <div class="keys">
        ${
          toneOf[verdict.name] === 'unsettled'
            ? html`<button type="button" class="key key-paper" @click=${() => this.#go('again')}>
                ${messages.again}
              </button>`
            : nothing
        }
        ${this.#renderDeed(verdict)}
        <button
          type="button"
          class="key next ${toneOf[verdict.name] === 'good' ? 'key-paper' : ''}"
          @click=${() => this.#go('next')}
        >
          ${icon('code')}<span>${messages.next}</span>
        </button>
      </div>
    `;
  }

  #renderDeed({ name }: SettledVerdict) {
    const { campaign, messages } = this;
    if (name === 'usable')
      return html`<button type="button" class="key book" @click=${() => this.#go('book')}>
        ${messages.booking.open(pointsName(messages, campaign))}
      </button>`;
    if (name === 'redeemable')
      return html`<button type="button" class="key redeem" @click=${() => this.#go('redeem')}>
        ${messages.redeeming.open}
      </button>`;
    return name === 'used'
      ? html`<button type="button" class="key key-paper" @click=${() => this.#go('redemptions')}>
          ${messages.redeeming.look}
        </button>`
      : nothing;
  }

  #go(way: Way) {
    this.dispatchEvent(new WayEvent(way));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-outcome': CounterOutcomeElement;
  }
}
