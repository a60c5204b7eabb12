import '../../components/store-code/define.ts';

import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

import type { Layout } from '../../components/store-code/view.ts';
import type { Client } from '../../src/client/client.ts';
import { listCampaigns } from '../../src/contract/campaign.ts';
import type { CheckInCampaign } from '../../src/contract/check-in.ts';
import { ReadController } from '../../src/controllers/read.ts';
import { checkInIds } from '../check-ins.ts';
import { SignedOutEvent, WayEvent } from './counter.events.ts';
import { shared } from './counter.styles.ts';
import { codesLayout } from './counter-codes.styles.ts';
import { dayHeadStyles } from './day-head.ts';
import { keysStyles } from './keys.styles.ts';
import { type CounterMessages, zhCN } from './messages.ts';
import { viewStyles } from './view.styles.ts';

const layouts: readonly Layout[] = ['screen', 'card', 'poster'];

/** What a store shows for a check-in: a code that stays, or one that changes. */
type Kind = NonNullable<CheckInCampaign['storeCodes']>[number]['type'];

/**
 * The codes that this store shows for its check-ins: one is chosen, and stands on the tablet or is printed.
 *
 * @element counter-codes
 * @fires {WayEvent} counter-way - `back`.
 * @fires {SignedOutEvent} counter-signed-out
 */
@customElement('counter-codes')
export class CounterCodesElement extends LitElement {
  static override styles = [shared, keysStyles, viewStyles, dayHeadStyles, codesLayout];

  /** Reaches the backend as the staff's session. */
  @property({ attribute: false }) client?: Client;

  /** Every sentence it says. */
  @property({ attribute: false }) messages: CounterMessages = zhCN;

  /** The language that check-ins are described in. */
  @property() override lang = 'zh-CN';

  /** Whose codes they are. */
  @property({ attribute: 'store-id' }) storeId = '';

  @state() private chosen: string | undefined;
  @state() private layout: Layout = 'screen';

  readonly #campaigns = new ReadController(this, {
    operation: listCampaigns,
    client: () => this.client,
    input: () => ({ query: { ids: checkInIds.join(','), lang: this.lang } }),
  });

  /** Nothing is ever lost by leaving. */
  readonly isBusy = false;

  /** Goes back to the list; false where it is shown, or where there is no choice. */
  back(): boolean {
    if (this.chosen === undefined) return false;
    this.chosen = undefined;
    void this.updateComplete.then(() => this.focus());
    return true;
  }

  override focus(): void {
    this.shadowRoot?.querySelector<HTMLElement>('.link')?.focus();
  }

  protected override firstUpdated() {
    this.focus();
  }

  protected override render() {
    const { codes } = this.messages;
    const chosen = this.#shown().find(({ campaign }) => campaign.id === this.chosen);
    return html`
      <section class="view codes" aria-labelledby="title">
        <div class="head">
          <button type="button" class="link" @click=${this.#onBack}>‹ ${codes.back}</button>
          <h2 id="title">${chosen ? chosen.campaign.title : codes.title}</h2>
        </div>
        ${chosen ? this.#renderCode(chosen.campaign, chosen.kind) : html`<div class="list">${this.#renderList()}</div>`}
      </section>
    `;
  }

  /** The check-ins for which this store shows a code. */
  #shown(): readonly { readonly campaign: CheckInCampaign; readonly kind: Kind }[] {
    return (this.#campaigns.value?.items ?? []).flatMap((campaign) => {
      if (campaign.kind !== 'check-in') return [];
      const kind = campaign.storeCodes?.find(({ storeId }) => storeId === this.storeId)?.type;
      return kind ? [{ campaign, kind }] : [];
    });
  }

  #renderList() {
    const { codes } = this.messages;
    const { value, failure, retry } = this.#campaigns;
    const shown = this.#shown();
    if (!value && failure) {
      const isOffline = failure.name === 'unreachable' && failure.cause === 'offline';
      return html`<p role="status">${isOffline ? codes.offline : codes.trouble}</p>
        <div class="keys"><button type="button" class="key" @click=${retry}>${codes.retry}</button></div>`;
    }
    if (!value) return html`<p role="status">${codes.loading}</p>`;
    if (shown.length === 0)
      return html`<h3>${codes.empty}</h3>
        <p class="quiet">${codes.emptyHelp}</p>`;
    return html`<p class="quiet">${codes.help}</p>
      ${shown.map(
        ({ campaign: { id, title }, kind }) =>
          html`<button type="button" class="pick" @click=${() => this.#choose(id)}>
            <b>${title}</b> <span>${codes.kinds[kind]}</span>
          </button>`,
      )}`;
  }

  #renderCode({ id }: CheckInCampaign, kind: Kind) {
    const { codes } = this.messages;
    return html`
      ${
        kind === 'fixed'
          ? html`<div class="kinds" role="group" aria-label=${codes.layouts.label}>
              ${layouts.map(
                (layout) =>
                  html`<button
                    type="button"
                    class="kind ${layout}"
                    aria-pressed=${String(layout === this.layout)}
                    @click=${() => {
                      this.layout = layout;
                    }}
                  >
                    ${codes.layouts[layout]}
                  </button>`,
              )}
            </div>`
          : nothing
      }
      <lk-store-code
        .client=${this.client}
        campaign=${id}
        layout=${this.layout}
        lang=${this.lang}
        @lk-error=${this.#onError}
      ></lk-store-code>
    `;
  }

  #choose(id: string) {
    this.layout = 'screen';
    this.chosen = id;
    void this.updateComplete.then(() => this.focus());
  }

  #onError({ failure }: HTMLElementEventMap['lk-error']) {
    if (failure.name === 'refused' && failure.problem.status === 401) this.dispatchEvent(new SignedOutEvent());
  }

  #onBack() {
    if (!this.back()) this.dispatchEvent(new WayEvent('back'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-codes': CounterCodesElement;
  }
}
