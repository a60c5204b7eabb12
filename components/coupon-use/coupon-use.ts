import '../pass-barcode/define.ts';

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import { type CouponPass, getCoupon } from '../../src/contract/coupon.ts';
import { atTheCounter, WatchController } from '../../src/controllers/watch.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { shortDay } from '../../src/messages/day.ts';
import { isolated } from '../../src/messages/isolated.ts';
import { coupon } from '../../src/messages/zh-cn/coupon.ts';
import { couponUse } from '../../src/messages/zh-cn/coupon-use.ts';
import { dates } from '../../src/messages/zh-cn/dates.ts';
import { takesOff } from '../../src/rules/offer.ts';
import { offerWords } from '../coupon/offer-words.ts';
import { CouponRedeemedEvent } from './coupon-use.events.ts';
import { styles } from './coupon-use.styles.ts';

/**
 * A coupon as it is shown at a counter: its code, and once the counter has used it a sign that says so, to be read at arm's
 * length. It looks again every two seconds, ever later after a minute and a half, and never while the page is hidden or offline.
 * It is a part of the elements that show coupons, which tell it everything.
 *
 * @element lk-coupon-use
 * @fires {CouponRedeemedEvent} lk-coupon-redeemed - The counter used the coupon up.
 * @csspart used - The sign that it was used.
 * @csspart status - The line that is read aloud.
 */
export class CouponUseElement extends LitElement {
  static override styles = styles;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** The coupon as its holder sees it on the page. */
  @property({ attribute: false }) pass: CouponPass | undefined;

  /** What stores are called, where that is known. */
  @property({ attribute: false }) stores: readonly { readonly id: string; readonly name: string }[] = [];

  /** Reaches the backend. */
  @property({ attribute: false }) client: Client | undefined;

  @state() private seen: CouponPass | undefined;

  readonly #words = new WordsController(this, { coupon, couponUse, dates });

  constructor() {
    super();
    new WatchController(this, { look: () => this.#look(), pace: atTheCounter });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('pass')) this.seen = this.pass;
  }

  protected override render(): TemplateResult {
    const { seen } = this;
    const { coupon: say, couponUse: words } = this.#words.say;
    if (!seen) return html`<p part="status" role="status"></p>`;
    const isUsed = seen.state === 'redeemed';
    const { said, terms } = offerWords(seen.offer, say, this.#words.lang);
    return html`
      <p class="title">${seen.title} <b>${takesOff(seen.offer) ? said : terms}</b></p>
      ${isUsed ? nothing : html`<lk-pass-barcode .client=${this.client} pass-id=${seen.id}></lk-pass-barcode>`}
      <div role="status" part="status">
        ${
          isUsed
            ? html`<div class="used" part="used">
                <svg viewBox="0 0 48 48" aria-hidden="true">
                  <circle cx="24" cy="24" r="22"></circle>
                  <path d="M14 25l7 7 13-15"></path>
                </svg>
                <strong>${words.used}</strong>
                <p>${this.#when(seen)}</p>
              </div>`
            : nothing
        }
      </div>
    `;
  }

  #when({ redeemedAt, redeemedIn, timeZone }: CouponPass): string {
    if (redeemedAt === undefined) return '';
    const { couponUse: words, dates: date } = this.#words.say;
    const at = new Date(redeemedAt);
    const now = this.client?.clock.now() ?? Date.now();
    const store = this.stores.find(({ id }) => id === redeemedIn)?.name;
    const moment = `${shortDay(date, at, timeZone, now)} ${date.time(at, timeZone)}`;
    return store === undefined ? moment : words.at(moment, isolated(store));
  }

  async #look(): Promise<boolean> {
    const { client, seen: before } = this;
    if (!client || before?.state !== 'available') return false;
    const read = await client.call(getCoupon, { params: { id: before.id }, query: { lang: this.#words.lang } });
    if (read.kind !== 'ok' || before !== this.seen || read.value.state === before.state) return false;
    this.seen = read.value;
    if (read.value.state === 'redeemed') this.dispatchEvent(new CouponRedeemedEvent(read.value));
    return true;
  }
}
