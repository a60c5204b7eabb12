import { consume } from '@lit/context';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import { clientOf } from '../../src/client/registry.ts';
import {
  type AnyCampaign,
  type AnyKnown,
  getAnyCampaign,
  getAnyParticipation,
} from '../../src/contract/any-campaign.ts';
import { clientContext } from '../../src/controllers/contexts.ts';
import { PromotionController } from '../../src/controllers/promotion.ts';
import { alone } from '../../src/controllers/reading.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { lastMoment } from '../../src/messages/day.ts';
import { dates } from '../../src/messages/zh-cn/dates.ts';
import { promotion } from '../../src/messages/zh-cn/promotion.ts';
import { rules } from '../../src/messages/zh-cn/rules.ts';
import { telUrl } from '../../src/platform/tel-url.ts';
import { installTokens } from '../../src/theme/install.ts';
import { styles } from './rules.styles.ts';

/**
 * All that must be shown before taking part: when, how many, for whom, the rules themselves, where, and who is behind it.
 *
 * @element lk-rules
 */
export class RulesElement extends LitElement {
  static override styles = styles;

  /** The campaign's id. */
  @property() campaign = '';

  /** The contract's base URL, where no `lk-app` is around and the page's `embed.js` names none. */
  @property() endpoint = '';

  /** Reaches the backend; taken from `lk-app` or made for `endpoint` unless set. */
  @consume({ context: clientContext, subscribe: true })
  @property({ attribute: false })
  client: Client | undefined;

  /** The campaign itself, where somebody has read it already: then nothing is asked for. */
  @property({ attribute: false }) terms: AnyCampaign | undefined;

  readonly #words = new WordsController(this, { rules, dates, promotion });
  readonly #promotion = new PromotionController<AnyKnown, never>(this, {
    reads: { campaign: alone(getAnyCampaign), participation: alone(getAnyParticipation) },
    client: () => (this.terms ? undefined : clientOf(this)),
    campaign: () => this.campaign,
    lang: () => this.#words.lang,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
  }

  protected override render() {
    const { state, retry } = this.#promotion;
    const terms = this.terms ?? ('campaign' in state ? state.campaign : undefined);
    const say = this.#words.say;
    if (terms) return this.#all(terms);
    if (state.name === 'loading') return html`<p role="status">${say.promotion.loading}</p>`;
    return html`
      <p class="missing" role="status">${say.rules.missing}</p>
      <button type="button" class="link" @click=${retry}>${say.promotion.retry}</button>
    `;
  }

  #all({ startsAt, endsAt, timeZone, stock, limits, rules: paragraphs, stores, organiser }: AnyCampaign) {
    const { rules: say, dates: date } = this.#words.say;
    const moment = (at: Date) => `${date.dayOfYear(at, timeZone)} ${date.time(at, timeZone)}`;
    return html`
      <dl>
        ${this.#entry(say.period, [say.range(moment(new Date(startsAt)), moment(lastMoment(endsAt)))])}
        ${this.#entry(say.quantity, stock ? [say.total(stock.total)] : [])}
        ${this.#entry(say.limits, [
          ...(limits.perVisitor ? [say.perVisitor(limits.perVisitor)] : []),
          ...(limits.perDay ? [say.perDay(limits.perDay)] : []),
        ])}
        ${this.#entry(say.rules, paragraphs)} ${this.#entry(say.stores, stores.map(this.#store))}
        ${this.#entry(say.organiser, [organiser.name, organiser.contact])}
      </dl>
    `;
  }

  #entry(name: string, texts: readonly (string | TemplateResult)[]) {
    return texts.length > 0
      ? html`<dt>${name}</dt>
          <dd>${texts.map((text) => html`<p>${text}</p>`)}</dd>`
      : nothing;
  }

  #store = ({ name, address, phone }: AnyCampaign['stores'][number]) => {
    const tel = phone === undefined ? undefined : telUrl(phone);
    return html`<span class="store">${name}</span>${address}
      ${tel ? html`<a class="link" href=${tel}>${phone}</a>` : phone}`;
  };
}
