import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import type { Award } from '../../src/contract/award.ts';
import { getCardParticipation } from '../../src/contract/card.ts';
import { getCoupon } from '../../src/contract/coupon.ts';
import { ReadController } from '../../src/controllers/read.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { coupon } from '../../src/messages/zh-cn/coupon.ts';
import { dates } from '../../src/messages/zh-cn/dates.ts';
import { type ByStage, draw } from '../../src/messages/zh-cn/draw.ts';
import { drawPrize } from '../../src/messages/zh-cn/draw-prize.ts';
import { safeUrl } from '../../src/platform/safe-url.ts';
import { type OnAwardWay, wayOf } from '../award/award-way.ts';
import { awardWords } from '../award/award-words.ts';
import { offerWords } from '../coupon/offer-words.ts';
import { passValidity } from '../coupon/validity-words.ts';
import { widthOf } from '../draw-stage/face.ts';
import { styles } from './draw-result.styles.ts';
import { leaves } from './leaves.ts';

/** What something came to. */
type Outcome = { readonly outcome: 'prize'; readonly award: Award } | { readonly outcome: 'none' };

/** A prize's name, its sign of money small: `¥20`. */
const figure = (name: string) => {
  const [, sign, rest] = /^([¥$€£])\s?(\d.*)$/.exec(name) ?? [];
  return sign === undefined ? name : html`<small>${sign}</small>${rest}`;
};

/**
 * What a draw came to, or what an answer won: the prize large, what becomes of it, and what to do next. It is a part of
 * `lk-lucky-draw` and `lk-picture-quiz`, which open it on a sheet and tell it everything.
 *
 * @element lk-draw-result
 * @csspart prize - What was won.
 * @csspart seal - That it is the winner's.
 * @csspart go - The key to what to do next.
 * @csspart again - The key that draws again.
 */
export class DrawResultElement extends LitElement {
  static override styles = styles;

  /** The draw; or an answer that won something. */
  @property({ attribute: false }) draw: Outcome | undefined;

  /** What it was won in. */
  @property({ attribute: false }) campaign: { readonly cardCampaignId?: string | undefined } | undefined;

  /** Where chances are drawn with that were won elsewhere. */
  @property({ attribute: false }) drawUrl: string | undefined;

  /** Reaches the backend. */
  @property({ attribute: false }) client: Client | undefined;

  /** By which words the stage goes. */
  @property({ attribute: false }) stage: keyof ByStage = 'other';

  /** How often more one may draw now. */
  @property({ attribute: false }) left = 0;

  /** Goes on with what was won, or draws again. */
  @property({ attribute: false }) onGo: OnAwardWay | undefined;

  /** Is done with it. */
  @property({ attribute: false }) onDone: (() => unknown) | undefined;

  readonly #words = new WordsController(this, { draw, drawPrize, coupon, dates });
  readonly #pass = new ReadController(this, {
    operation: getCoupon,
    client: () => this.client,
    input: () => {
      const id = this.#award?.passId;
      return id === undefined ? undefined : { params: { id }, query: { lang: this.#words.lang } };
    },
  });
  readonly #card = new ReadController(this, {
    operation: getCardParticipation,
    client: () => this.client,
    input: () => {
      const id = this.#award?.kind === 'points' ? this.campaign?.cardCampaignId : undefined;
      return id === undefined ? undefined : { params: { id }, query: { lang: this.#words.lang } };
    },
  });

  protected override render(): TemplateResult | typeof nothing {
    const award = this.#award;
    return html`${award ? this.#won(award) : this.#lost()} ${this.#keys(award)}`;
  }

  get #award() {
    return this.draw?.outcome === 'prize' ? this.draw.award : undefined;
  }

  #won(award: Award) {
    const { name, note, kind } = award;
    const title = this.#pass.value?.title ?? note;
    const { drawPrize: say } = this.#words.say;
    const image = safeUrl(award.imageUrl, this.client?.endpoint ?? '');
    const seal = kind === 'parcel' ? undefined : say.seals[kind];
    return html`
      ${leaves()}
      ${image === undefined ? nothing : html`<img src=${image} alt="" decoding="async" @error=${this.#miss} />`}
      <p class="prize ${widthOf(name) > 3 ? 'long' : ''}" part="prize">${figure(name)}</p>
      ${title ? html`<p class="note">${title}</p>` : nothing} ${this.#details(award)}
      ${seal === undefined ? nothing : html`<p class="kept"><span class="seal" part="seal">${seal}</span></p>`}
    `;
  }

  /** On which terms, until when, or what it comes to now. */
  #details(award: Award) {
    const { drawPrize: say, coupon: words, dates: date } = this.#words.say;
    const now = this.client?.clock.now() ?? Date.now();
    const pass = this.#pass.value;
    const balance = this.#card.value?.pass?.points.balance;
    const lines =
      award.kind === 'coupon' && pass
        ? [
            [
              offerWords(pass.offer, words, this.#words.lang).terms,
              passValidity(pass, { coupon: words, dates: date }, now)?.text,
            ]
              .filter((part) => part !== undefined)
              .join(words.and),
          ]
        : [
            awardWords(award, { drawPrize: say, dates: date }, now),
            ...(balance === undefined ? [] : [say.balance(balance)]),
          ];
    return lines.map((line) => html`<p class="small quiet">${line}</p>`);
  }

  #lost() {
    return html`<p class="lost">${this.#words.say.draw.lost.text}</p>`;
  }

  #keys(award: Award | undefined) {
    const { drawPrize: say } = this.#words.say;
    const way = award && wayOf(award);
    const mayAgain = this.left > 0;
    const url = award?.kind === 'chance' ? this.drawUrl : undefined;
    return html`
      ${url === undefined ? nothing : html`<a class="key inked" part="go" href=${url}>${say.toDraw}</a>`}
      ${
        way
          ? html`<button type="button" class="key inked" part="go" @click=${() => this.onGo?.(way, award)}>
              ${way === 'use' ? say.use : say.contact}
            </button>`
          : nothing
      }
      ${
        mayAgain
          ? html`<button
              type="button"
              class="key ${way ? '' : 'inked'}"
              part="again"
              @click=${() => this.onGo?.('again')}
            >
              ${say.again(this.stage, this.left)}
            </button>`
          : nothing
      }
      ${
        way || mayAgain || url !== undefined
          ? nothing
          : html`<button type="button" class="key inked" part="go" @click=${() => this.onDone?.()}>${say.done}</button>`
      }
    `;
  }

  readonly #miss = ({ currentTarget }: Event) => {
    if (currentTarget instanceof HTMLElement) currentTarget.hidden = true;
  };
}
