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
import type { CardPass } from '../../src/contract/card.ts';
import { clientContext } from '../../src/controllers/contexts.ts';
import { PromotionController } from '../../src/controllers/promotion.ts';
import { alone } from '../../src/controllers/reading.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { isolated } from '../../src/messages/isolated.ts';
import { promotion } from '../../src/messages/zh-cn/promotion.ts';
import { stores } from '../../src/messages/zh-cn/stores.ts';
import { mapUrl } from '../../src/platform/map-url.ts';
import { pageSource } from '../../src/platform/page-source.ts';
import { telUrl } from '../../src/platform/tel-url.ts';
import { withFirst } from '../../src/rules/stores.ts';
import { installTokens } from '../../src/theme/install.ts';
import { wayThere } from '../way-there.ts';
import { styles } from './stores.styles.ts';

type Store = AnyCampaign['stores'][number];

/**
 * The stores where something counts: where each is, how to call it and how to find it: on WeChat's own map inside WeChat, by a link elsewhere. The one whose code led to the page
 * (`?store=` in its address) comes first.
 *
 * @element lk-stores
 * @csspart store - One of them.
 */
export class StoresElement extends LitElement {
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

  /** The visitor's card, which may count in some of the stores only. */
  @property({ attribute: false }) pass: CardPass | undefined;

  readonly #words = new WordsController(this, { stores, promotion });
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

  protected override render(): TemplateResult {
    const { state, retry } = this.#promotion;
    const { stores: say, promotion: shared } = this.#words.say;
    const terms = this.terms ?? ('campaign' in state ? state.campaign : undefined);
    if (terms) return this.#all(terms.stores);
    if (state.name === 'loading') return html`<p role="status">${shared.loading}</p>`;
    return html`
      <p class="quiet" role="status">${say.missing}</p>
      <button type="button" class="link" @click=${retry}>${shared.retry}</button>
    `;
  }

  #all(stores: readonly Store[]) {
    const { storeIds } = this.pass ?? {};
    const where = storeIds ? stores.filter(({ id }) => storeIds.includes(id)) : stores;
    if (where.length === 0) return html`<p class="quiet">${this.#words.say.stores.none}</p>`;
    const here = pageSource()?.storeId;
    return html`<ul>
      ${withFirst(where, here).map((store) => this.#store(store, store.id === here))}
    </ul>`;
  }

  #store({ name, address, phone, lat, lng }: Store, isHere: boolean) {
    const { stores: say } = this.#words.say;
    const tel = phone === undefined ? undefined : telUrl(phone);
    const map = mapUrl({ name, address, lat, lng });
    return html`
      <li part="store">
        <h3>${name}</h3>
        ${isHere ? html`<span class="small here">${say.here}</span>` : nothing}
        ${address ? html`<p class="quiet">${address}</p>` : nothing}
        <p class="ways">
          ${
            phone === undefined
              ? nothing
              : tel
                ? html`<a class="link" href=${tel} aria-label=${say.call(isolated(name), isolated(phone))}>${phone}</a>`
                : html`<span>${phone}</span>`
          }
          ${
            map
              ? html`<a
                  class="link"
                  href=${map}
                  target="_blank"
                  rel="noopener noreferrer"
                  aria-label=${say.mapOf(isolated(name))}
                  @click=${wayThere({ name, address, lat, lng }, clientOf(this))}
                  >${say.map}</a
                >`
              : nothing
          }
        </p>
      </li>
    `;
  }
}
