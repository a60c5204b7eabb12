import { consume } from '@lit/context';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import { clientOf } from '../../src/client/registry.ts';
import {
  type CardCampaign,
  type CardKnown,
  type CardPass,
  getCardCampaign,
  getCardParticipation,
} from '../../src/contract/card.ts';
import type { PointEntry } from '../../src/contract/points.ts';
import { clientContext } from '../../src/controllers/contexts.ts';
import { PromotionController } from '../../src/controllers/promotion.ts';
import { alone } from '../../src/controllers/reading.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { isolated } from '../../src/messages/isolated.ts';
import { failureSentence } from '../../src/messages/sentence.ts';
import { card } from '../../src/messages/zh-cn/card.ts';
import { dates } from '../../src/messages/zh-cn/dates.ts';
import { ledger } from '../../src/messages/zh-cn/ledger.ts';
import { promotion } from '../../src/messages/zh-cn/promotion.ts';
import { trouble } from '../../src/messages/zh-cn/trouble.ts';
import { installTokens } from '../../src/theme/install.ts';
import { LedgerController } from './ledger-controller.ts';
import { byMonth } from './months.ts';
import { styles } from './points-ledger.styles.ts';

/**
 * Every point that came to a card or left it, newest first, with what it has and what it ever earned.
 *
 * @element lk-points-ledger
 * @csspart balance - What the card has.
 * @csspart entry - One line.
 * @csspart status - The line that is read aloud.
 * @cssprop --lk-success
 */
export class PointsLedgerElement extends LitElement {
  static override styles = styles;

  /** The campaign's id; the visitor's card in it is the one that is shown. */
  @property() campaign = '';

  /** The contract's base URL, where no `lk-app` is around and the page's `embed.js` names none. */
  @property() endpoint = '';

  /** Reaches the backend; taken from `lk-app` or made for `endpoint` unless set. */
  @consume({ context: clientContext, subscribe: true })
  @property({ attribute: false })
  client: Client | undefined;

  /** The campaign itself, where somebody has read it already: then `pass` is the card, and neither is asked for. */
  @property({ attribute: false }) terms: CardCampaign | undefined;

  /** The visitor's card in `terms`. */
  @property({ attribute: false }) pass: CardPass | undefined;

  @state() private added = 0;

  readonly #words = new WordsController(this, { ledger, card, dates, promotion, trouble });
  readonly #promotion = new PromotionController<CardKnown, never>(this, {
    reads: { campaign: alone(getCardCampaign), participation: alone(getCardParticipation) },
    client: () => (this.terms ? undefined : this.#reach()),
    campaign: () => this.campaign,
    lang: () => this.#words.lang,
  });
  readonly #ledger = new LedgerController(this, { client: () => this.#reach(), pass: () => this.#known().pass });

  readonly #moments = new Map<string, string>();

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
  }

  protected override render(): TemplateResult {
    const { campaign, pass } = this.#known();
    const { ledger: say } = this.#words.say;
    return html`
      ${campaign && pass ? this.#account(campaign, pass) : nothing}
      <div aria-busy=${String(this.#isBusy())}>${campaign && pass ? this.#entries(campaign) : nothing}</div>
      ${this.#foot()}
      <p class="unseen" part="status" role="status">
        ${this.#isBusy() ? say.loading : this.added > 0 ? say.added(this.added) : ''}
      </p>
    `;
  }

  #reach = () => clientOf(this);

  #known(): { readonly campaign?: CardCampaign | undefined; readonly pass?: CardPass | undefined } {
    if (this.terms) return { campaign: this.terms, pass: this.pass };
    const { state } = this.#promotion;
    return 'campaign' in state ? { campaign: state.campaign, pass: state.participation?.pass } : {};
  }

  /** Whether the first entries are on their way. */
  #isBusy() {
    const { entries, reading } = this.#ledger;
    return this.#known().pass ? !entries && reading : !this.terms && this.#promotion.state.name === 'loading';
  }

  #points({ pointsName }: CardCampaign) {
    return isolated(pointsName ?? this.#words.say.card.points);
  }

  #account(campaign: CardCampaign, { points: { balance, earned } }: CardPass) {
    const { ledger: say } = this.#words.say;
    const points = this.#points(campaign);
    return html`<div class="account">
      <p>
        <span class="small quiet">${say.balance(points)}</span>
        <span class="figure" part="balance">${say.number(balance)}</span>
      </p>
      <p class="small quiet">${say.earned(earned, points)}</p>
    </div>`;
  }

  #entries(campaign: CardCampaign) {
    const { ledger: say } = this.#words.say;
    return byMonth(this.#ledger.entries ?? [], campaign.timeZone).map(
      ([first, entries]) => html`
        <section>
          <h3>${say.month(new Date(first.at), campaign.timeZone)}</h3>
          <ul>
            ${entries.map((entry) => this.#entry(entry, campaign))}
          </ul>
        </section>
      `,
    );
  }

  #entry({ id, kind, delta, balance, reason, at, storeId, orderRef }: PointEntry, { timeZone, stores }: CardCampaign) {
    const { ledger: say } = this.#words.say;
    const store = stores.find((one) => one.id === storeId)?.name;
    const title = kind === 'booked' ? reason || say.booked : say[kind];
    const details = [
      this.#moment(at, timeZone),
      ...(kind !== 'booked' && reason ? [reason] : []),
      ...(store === undefined ? [] : [store]),
      ...(orderRef === undefined ? [] : [say.order(isolated(orderRef))]),
    ];
    return html`
      <li part="entry" data-id=${id} tabindex="-1">
        <div class="what">
          <b>${title}</b>
          <p class="small quiet">${details.map((detail) => html`<span class="detail">${detail}</span> `)}</p>
        </div>
        <p class="delta">
          <b class=${delta < 0 ? '' : 'in'}>${say.delta(delta)}</b>
          <span class="small quiet">${say.after(balance)}</span>
        </p>
      </li>
    `;
  }

  /** A day and its time; each is written once, for that is slow, and a list may be long. */
  #moment(at: string, timeZone: string) {
    const { dates: date } = this.#words.say;
    const known = `${this.#words.lang} ${String(this.#words.ready)} ${timeZone} ${at}`;
    const moment = new Date(at);
    const written = this.#moments.get(known) ?? `${date.day(moment, timeZone)} ${date.time(moment, timeZone)}`;
    this.#moments.set(known, written);
    return written;
  }

  /** What stands where the list ends: older ones, nothing at all, or why there is no more. */
  #foot() {
    const { ledger: say, promotion: shared, trouble: sentences } = this.#words.say;
    const { campaign, pass } = this.#known();
    const { entries, hasMore, reading, unknown } = this.#ledger;
    const { state } = this.#promotion;
    const unread = !campaign && (state.name === 'refused' || state.name === 'unreachable') ? state : undefined;
    const failure = this.#ledger.failure ?? unread;
    if (failure) {
      const { title, text } = failureSentence({ promotion: shared, trouble: sentences }, failure);
      return html`<div class="note" role="alert">
        <b>${title}</b>
        <p class="quiet">${text}</p>
        <button type="button" class="key" @click=${this.#retry}>${shared.retry}</button>
      </div>`;
    }
    if (this.#isBusy()) return html`<p class="note quiet" aria-hidden="true">${say.loading}</p>`;
    if (!campaign) return nothing;
    if (!pass) return html`<p class="note quiet">${say.noCard}</p>`;
    return html`
      ${
        entries?.length === 0 && unknown === 0
          ? html`<div class="note">
              <b>${say.empty(this.#points(campaign))}</b>
              <p class="quiet">${say.emptyHint}</p>
            </div>`
          : nothing
      }
      ${unknown > 0 ? html`<p class="small quiet">${say.unknown(unknown)}</p>` : nothing}
      ${
        hasMore || reading
          ? html`<button type="button" class="key" aria-disabled=${String(reading)} @click=${this.#more}>
              ${reading ? say.loadingMore : say.more}
            </button>`
          : nothing
      }
    `;
  }

  readonly #more = async () => {
    this.added = 0;
    const shown = this.#ledger.entries?.length ?? 0;
    this.added = await this.#ledger.more();
    await this.updateComplete;
    // The key goes with the last page, and whoever pressed it goes on from what it brought.
    if (this.added > 0 && !this.#ledger.hasMore)
      this.renderRoot.querySelectorAll<HTMLElement>('li')[shown]?.focus({ preventScroll: true });
  };

  readonly #retry = () => (this.#ledger.failure ? this.#more() : this.#promotion.retry());
}
