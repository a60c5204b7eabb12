import { consume } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';

import type { Client } from '../../src/client/client.ts';
import { clientOf } from '../../src/client/registry.ts';
import { getMeta } from '../../src/contract/meta.ts';
import type { Pass } from '../../src/contract/pass.ts';
import { clientContext } from '../../src/controllers/contexts.ts';
import { ReadController } from '../../src/controllers/read.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { failureSentence } from '../../src/messages/sentence.ts';
import { coupon } from '../../src/messages/zh-cn/coupon.ts';
import { dates } from '../../src/messages/zh-cn/dates.ts';
import { promotion } from '../../src/messages/zh-cn/promotion.ts';
import { trouble } from '../../src/messages/zh-cn/trouble.ts';
import { wallet } from '../../src/messages/zh-cn/wallet.ts';
import { installTokens } from '../../src/theme/install.ts';
import { byExpiry, type Soonness } from './by-expiry.ts';
import { cardRow } from './card-row.ts';
import type { codeSheet } from './code-sheet.ts';
import { couponRow } from './coupon-row.ts';
import { PassesController } from './passes-controller.ts';
import { TermsController } from './terms-controller.ts';
import { type View, viewAfter, viewNames, views } from './views.ts';
import { styles } from './wallet.styles.ts';

const hour = 3_600_000;
const minute = 60_000;

/** How far (px) below the screen the end of the list may be for more of it to be fetched. */
const nearness = '600px';

/** What could not be fetched, and can be fetched later. */
const missed = () => undefined;

/** Whether a child belongs to no named place and shows something. */
const isContent = (child: Node) =>
  child instanceof Element ? child.slot === '' : child instanceof Text && child.data.trim() !== '';

/**
 * What a visitor holds, cards and coupons: what can be used, soonest to end first, what was used, and what has expired or is
 * void. One tap leads to a code.
 *
 * @element lk-wallet
 * @slot - What shows while the wallet is loading, instead of the kit's own bones.
 * @slot empty - The way on where nothing is in it.
 * @slot actions - A page's own keys below the list: links, buttons, or WeChat's open tags, which have to stand in the page itself.
 * @fires {CouponRedeemedEvent} lk-coupon-redeemed - The counter used a coupon up while its code was open here.
 * @fires {SheetCloseEvent} lk-sheet-close - A person closed the sheet with a code.
 * @csspart tabs - The keys to the lists.
 * @csspart list - The list that is shown.
 * @csspart card - A card.
 * @csspart use - The key of a coupon.
 * @csspart body - The body of a coupon.
 * @csspart status - The line that is read aloud.
 * @cssprop --lk-card-face
 * @cssprop --lk-on-card
 * @cssprop --lk-card-gold
 * @cssprop --lk-stub
 * @cssprop --lk-on-stub
 * @cssprop --lk-radius-card
 * @cssprop --lk-shadow-ticket
 */
export class WalletElement extends LitElement {
  static override styles = styles;

  /** The contract's base URL, where no `lk-app` is around and the page's `embed.js` names none. */
  @property() endpoint = '';

  /** Reaches the backend; taken from `lk-app` or made for `endpoint` unless set. */
  @consume({ context: clientContext, subscribe: true })
  @property({ attribute: false })
  client: Client | undefined;

  @state() private view: View = 'usable';
  @state() private opened: Pass | undefined;
  /** That a code could not be shown, since what shows it could not be fetched. */
  @state() private missed: Pass | undefined;

  @query('.more') private readonly moreKey!: HTMLElement | null;
  @query('[role=tabpanel]') private readonly panel!: HTMLElement | null;

  readonly #words = new WordsController(this, { wallet, coupon, dates, promotion, trouble });
  readonly #passes = new PassesController(this, {
    client: () => this.#reach(),
    lang: () => this.#words.lang,
    query: () => views[this.view],
  });
  readonly #stores = new ReadController<typeof getMeta>(this, {
    operation: getMeta,
    client: () => this.#reach(),
    input: () => ({ query: { lang: this.#words.lang } }),
  });
  readonly #terms = new TermsController(this, {
    client: () => this.#reach(),
    lang: () => this.#words.lang,
    ids: () => (this.#passes.passes ?? []).filter(({ kind }) => kind === 'card').map(({ campaignId }) => campaignId),
  });
  #sheet: typeof codeSheet | undefined;
  #nearEnd: IntersectionObserver | undefined;
  #watched: Element | undefined;
  #ahead: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
    // An older engine has none: there more comes when it is asked for.
    if (typeof IntersectionObserver === 'function')
      this.#nearEnd = new IntersectionObserver(this.#near, { rootMargin: nearness });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#nearEnd?.disconnect();
    this.#watched = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // The first look at a code may be in a cellar, and browsers do not fetch again what once failed.
    if (!this.#ahead && this.#passes.passes?.length)
      this.#ahead = setTimeout(() => void this.#fetch().catch(missed), 500);
    const key = this.moreKey ?? undefined;
    if (key === this.#watched) return;
    this.#nearEnd?.disconnect();
    this.#watched = key;
    if (key) this.#nearEnd?.observe(key);
  }

  protected override render(): TemplateResult {
    const { wallet: say } = this.#words.say;
    return html`
      <div class="tabs" part="tabs" role="tablist" aria-label=${say.lists} @keydown=${this.#step}>
        ${viewNames.map(
          (name) =>
            html`<button
              type="button"
              role="tab"
              id=${name}
              aria-controls="panel"
              aria-selected=${String(name === this.view)}
              tabindex=${name === this.view ? 0 : -1}
              @click=${() => this.#show(name)}
            >
              ${say[name]}
            </button>`,
        )}
      </div>
      <div
        id="panel"
        role="tabpanel"
        part="list"
        tabindex="-1"
        aria-labelledby=${this.view}
        aria-busy=${String(!this.#isThere)}
      >
        ${this.#notice()} ${this.#isThere ? this.#list() : this.#passes.failure ? nothing : this.#bones()}
      </div>
      <slot name="actions"></slot>
      <p class="unseen" part="status" role="status">${this.#status()}</p>
      ${this.#code()}
    `;
  }

  #reach = () => clientOf(this);

  /** Whether the list can be drawn once and for all: what names the stores comes beside it, and must not move it. */
  get #isThere() {
    return this.#passes.passes !== undefined && (this.#stores.value ?? this.#stores.failure) !== undefined;
  }

  #status() {
    const { wallet: say } = this.#words.say;
    if (!this.#isThere) return this.#passes.failure ? '' : say.loading;
    return this.#passes.added > 0 ? say.added(this.#passes.added) : '';
  }

  #bones() {
    if (Array.from(this.childNodes).some(isContent)) return html`<slot></slot>`;
    return html`<div class="bones" aria-hidden="true"><i></i><i></i><i></i></div>`;
  }

  /** What went wrong, and the way to try again; what was read before stays below it. */
  #notice() {
    const { wallet: say, promotion: shared, trouble: sentences } = this.#words.say;
    const { failure } = this.#passes;
    if (!failure && !this.missed) return nothing;
    const { title, text } = failure
      ? failureSentence({ promotion: shared, trouble: sentences }, failure)
      : shared.offline;
    return html`<div class="notice" role="alert">
      <b>${title}</b>
      <p class="quiet">${failure && this.#passes.passes ? say.kept : text}</p>
      <button type="button" class="link" @click=${this.#retry}>${shared.retry}</button>
    </div>`;
  }

  #list() {
    const { wallet: say } = this.#words.say;
    const passes = this.#passes.passes ?? [];
    return html`
      ${passes.length === 0 && this.#passes.unknown === 0 ? this.#empty() : nothing}
      ${this.view === 'usable' ? this.#runs(passes) : this.#rows(passes)} ${this.#foot(say)}
    `;
  }

  #empty() {
    const { title, text } = this.#words.say.wallet.empty[this.view];
    return html`<div class="empty">
      <b>${title}</b>
      <p>${text}</p>
      <slot name="empty"></slot>
    </div>`;
  }

  #runs(passes: readonly Pass[]) {
    return repeat(
      byExpiry(passes, this.#clock()),
      ({ soonness }) => soonness,
      ({ soonness, passes: run }) => html`
        <section aria-labelledby=${`when-${soonness}`}>
          <div class="when">
            <h2 id=${`when-${soonness}`}>${this.#words.say.wallet.soonness[soonness]}</h2>
            ${this.#left(soonness, run)}
          </div>
          ${this.#rows(run)}
        </section>
      `,
    );
  }

  /** How long until the first of today's ends. */
  #left(soonness: Soonness, [first]: readonly Pass[]) {
    const { wallet: say } = this.#words.say;
    if (soonness !== 'today' || first?.validUntil === undefined) return nothing;
    const left = Date.parse(first.validUntil) - this.#clock();
    const said = left >= hour ? say.hoursLeft(Math.floor(left / hour)) : say.minutesLeft(Math.ceil(left / minute));
    return html`<p class="left">${said}</p>`;
  }

  #rows(passes: readonly Pass[]) {
    // Whoever has the focus on one keeps it there, whatever comes before it.
    return html`<ul>
      ${repeat(
        passes,
        ({ id }) => id,
        (pass) => html`<li data-id=${pass.id} tabindex="-1">${this.#row(pass)}</li>`,
      )}
    </ul>`;
  }

  #row(pass: Pass) {
    const { lang, say } = this.#words;
    const row = { say, lang, now: this.#clock(), onOpen: this.#open };
    return pass.kind === 'card'
      ? cardRow(pass, { ...row, terms: this.#terms.of(pass.campaignId) })
      : couponRow(pass, { ...row, stores: this.#stores.value?.stores ?? [] });
  }

  #foot(say: typeof wallet) {
    const { unknown, hasMore, reading } = this.#passes;
    const isReading = reading === 'more';
    return html`
      ${unknown > 0 ? html`<p class="small unknown">${say.unknown(unknown)}</p>` : nothing}
      ${
        hasMore
          ? html`<button type="button" class="more" aria-disabled=${String(isReading)} @click=${this.#more}>
              ${isReading ? say.loadingMore : say.more}
            </button>`
          : nothing
      }
    `;
  }

  #code() {
    const { opened } = this;
    if (!opened || !this.#sheet) return nothing;
    return this.#sheet({
      // What is used leaves the list, and its code says so until it is closed.
      pass: this.#passes.passes?.find(({ id }) => id === opened.id) ?? opened,
      terms: this.#terms.of(opened.campaignId),
      stores: this.#stores.value?.stores ?? [],
      client: this.#reach(),
      say: this.#words.say,
      onClose: this.#close,
      onLook: this.#passes.reload,
    });
  }

  #clock() {
    return this.#reach()?.clock.now() ?? Date.now();
  }

  #show(view: View) {
    this.missed = undefined;
    this.view = view;
  }

  readonly #step = async (event: KeyboardEvent) => {
    const to = viewAfter(this.view, event.key, getComputedStyle(this).direction === 'rtl');
    if (!to) return;
    event.preventDefault();
    this.#show(to);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${to}`)?.focus();
  };

  async #fetch() {
    this.#sheet = (await import('./code-sheet.ts')).codeSheet;
  }

  readonly #open = async (pass: Pass) => {
    this.missed = undefined;
    try {
      await this.#fetch();
      this.opened = pass;
    } catch {
      // Most likely the network is gone.
      this.missed = pass;
    }
  };

  readonly #close = async () => {
    this.opened = undefined;
    // It may have been used: then its row goes, and whoever was on it goes on from the list.
    await this.#passes.reload();
    await this.updateComplete;
    if (document.activeElement === document.body) this.panel?.focus({ preventScroll: true });
  };

  readonly #retry = () => (this.missed ? this.#open(this.missed) : this.#passes.reload());

  readonly #near = (entries: readonly IntersectionObserverEntry[]) => {
    if (entries.some(({ isIntersecting }) => isIntersecting) && !this.#passes.failure) void this.#passes.more();
  };

  readonly #more = async () => {
    const isHere = this.shadowRoot?.activeElement === this.moreKey;
    const shown = new Set(this.#passes.passes?.map(({ id }) => id));
    await this.#passes.more();
    await this.updateComplete;
    // The key goes with the last page, and whoever pressed it goes on from what it brought.
    const first = this.#passes.passes?.find(({ id }) => !shown.has(id));
    if (isHere && !this.moreKey && first)
      this.renderRoot.querySelector<HTMLElement>(`li[data-id="${first.id}"]`)?.focus({ preventScroll: true });
  };
}
