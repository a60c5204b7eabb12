import '../coupon/define.ts';

import { consume } from '@lit/context';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import { clientContext } from '../../src/controllers/contexts.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { isolated } from '../../src/messages/isolated.ts';
import { couponList } from '../../src/messages/zh-cn/coupon-list.ts';
import { installTokens } from '../../src/theme/install.ts';
import { type CouponElement } from '../coupon/coupon.ts';
import { styles } from './coupon-list.styles.ts';

/** What a coupon is called, as it tells whoever hears it. */
const nameOf = ({ renderRoot }: CouponElement): string =>
  renderRoot.querySelector('article')?.getAttribute('aria-label') ?? '';

/** How taking all of them ended: how many came, and the titles of those that did not. */
interface Taken {
  readonly got: number;
  readonly missed: readonly string[];
}

/**
 * Several coupons: each of them is taken by its own key, or all that can be at once. They read their campaigns together.
 *
 * @element lk-coupon-list
 * @slot heading - What they are headed with, instead of `label`.
 * @fires {CouponClaimedEvent} lk-coupon-claimed - One of them is the visitor's.
 * @fires {CouponRedeemedEvent} lk-coupon-redeemed - The counter used one up while its code was open here.
 * @fires {AuthRequiredEvent} lk-auth-required - Somebody has to sign in first.
 * @fires {FailureEvent} lk-error - What the visitor asked for came to nothing.
 * @fires {SheetCloseEvent} lk-sheet-close - A person closed the code or the rules of one.
 * @fires {CountdownEndEvent} lk-countdown-end - Now one of them can be taken.
 * @csspart all - The key that takes all.
 * @csspart body - The paper of each.
 * @csspart action - The key of each.
 * @csspart status - The line that says how taking all of them ended.
 */
export class CouponListElement extends LitElement {
  static override styles = styles;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** The campaigns' ids, parted by spaces. */
  @property() campaigns = '';

  /** What they are headed with, and called. */
  @property() label = '';

  /** The contract's base URL, where no `lk-app` is around and the page's `embed.js` names none. */
  @property() endpoint = '';

  /** The store that the visitor came from, by its id; `?store=` in the page's address unless set. */
  @property() store = '';

  /** What led the visitor here, 1 to 64 of `[A-Za-z0-9_-]`; `?channel=` in the page's address unless set. */
  @property() channel = '';

  /** Reaches the backend; taken from `lk-app` or made for `endpoint` unless set. */
  @consume({ context: clientContext, subscribe: true })
  @property({ attribute: false })
  client: Client | undefined;

  @state() private working = false;
  @state() private taken: Taken | undefined;

  readonly #words = new WordsController(this, { couponList });
  /** Each coupon writes its state on itself. */
  readonly #observer = new MutationObserver(() => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
    this.#observer.observe(this.renderRoot, { subtree: true, attributes: true, attributeFilter: ['state'] });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  /** Takes all that can be taken, as a tap on its key does. */
  readonly claimAll = async (): Promise<void> => {
    const coupons = this.#open();
    if (this.working || coupons.length === 0) return;
    this.working = true;
    this.taken = undefined;
    const passes = await Promise.all(coupons.map((coupon) => coupon.claim()));
    this.taken = {
      got: passes.filter(Boolean).length,
      missed: coupons.filter((_, index) => !passes[index]).map(nameOf),
    };
    this.working = false;
  };

  protected override render(): TemplateResult {
    const say = this.#words.say.couponList;
    const count = this.#open().length;
    const ids = [...new Set(this.campaigns.split(/\s+/).filter(Boolean))];
    return html`
      <section aria-label=${this.label || nothing}>
        <div class="top">
          <div>
            <slot name="heading">${this.label ? html`<h2>${this.label}</h2>` : nothing}</slot>
          </div>
          <button
            type="button"
            part="all"
            class="all"
            ?hidden=${count === 0 && !this.working}
            aria-disabled=${String(this.working)}
            @click=${this.#takeAll}
          >
            ${this.working ? say.working : say.all(count)}
          </button>
        </div>
        <p class="said" part="status" role="status" tabindex="-1">${this.#said()}</p>
        <ul>
          ${ids.map(
            (id) =>
              html`<li>
                <lk-coupon
                  exportparts="body, action"
                  .client=${this.client}
                  campaign=${id}
                  endpoint=${this.endpoint}
                  store=${this.store}
                  channel=${this.channel}
                ></lk-coupon>
              </li>`,
          )}
        </ul>
      </section>
    `;
  }

  /** Those that can be taken now. */
  #open(): CouponElement[] {
    const coupons = [...this.renderRoot.querySelectorAll('lk-coupon')];
    return coupons.filter(({ state }) => state === 'open');
  }

  #said(): string {
    const { taken } = this;
    if (!taken) return '';
    const say = this.#words.say.couponList;
    if (taken.got === 0) return say.none;
    const missed = taken.missed.length > 0 ? [say.missed(taken.missed.map(isolated))] : [];
    return [say.got(taken.got), ...missed].join(say.then);
  }

  #takeAll = async () => {
    await this.claimAll();
    await this.updateComplete;
    // The key may be gone by now, and whoever pressed it must not be lost; not every engine says at once that it has no focus any more.
    const key = this.renderRoot.querySelector<HTMLElement>('.all');
    const active = this.shadowRoot?.activeElement ?? key;
    if (key?.hidden && active === key) this.renderRoot.querySelector<HTMLElement>('.said')?.focus();
  };
}
