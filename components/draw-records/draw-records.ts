import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import { type Draw, type DrawCampaign, listDraws } from '../../src/contract/draw.ts';
import { ReadController } from '../../src/controllers/read.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { shortDay } from '../../src/messages/day.ts';
import { failureSentence } from '../../src/messages/sentence.ts';
import { dates } from '../../src/messages/zh-cn/dates.ts';
import { drawPrize } from '../../src/messages/zh-cn/draw-prize.ts';
import { promotion } from '../../src/messages/zh-cn/promotion.ts';
import { trouble } from '../../src/messages/zh-cn/trouble.ts';
import { type OnAwardWay, wayOf } from '../award/award-way.ts';
import { awardWords } from '../award/award-words.ts';
import { prizeName } from '../award/prize-name.ts';
import { styles } from './draw-records.styles.ts';

/**
 * What somebody drew, newest first: when, what it came to, what became of that, and what to do with it. It is a part of
 * `lk-lucky-draw`, which opens it on a sheet and tells it everything.
 *
 * @element lk-draw-records
 * @csspart record - One draw.
 * @csspart status - The line that is read aloud.
 */
export class DrawRecordsElement extends LitElement {
  static override styles = styles;

  /** What was drawn in. */
  @property({ attribute: false }) campaign: DrawCampaign | undefined;

  /** Reaches the backend. */
  @property({ attribute: false }) client: Client | undefined;

  /** Goes on with what was won. */
  @property({ attribute: false }) onGo: OnAwardWay | undefined;

  readonly #words = new WordsController(this, { drawPrize, dates, promotion, trouble });
  readonly #draws = new ReadController(this, {
    operation: listDraws,
    client: () => this.client,
    input: () => this.campaign && { params: { id: this.campaign.id }, query: { lang: this.#words.lang, limit: 100 } },
  });

  protected override render(): TemplateResult {
    const { drawPrize: say, promotion: shared, trouble: words } = this.#words.say;
    const { value, failure, retry } = this.#draws;
    const sentence = failure && failureSentence({ promotion: shared, trouble: words }, failure);
    return html`
      ${
        value
          ? html`<ul>
              ${value.items.map((draw) => this.#record(draw))}
            </ul>`
          : nothing
      }
      <div part="status" role="status">
        ${value || sentence ? nothing : html`<p class="quiet">${say.loading}</p>`}
        ${value?.items.length === 0 ? html`<p><b>${say.empty}</b><br />${say.emptyText}</p>` : nothing}
        ${sentence ? html`<p><b>${sentence.title}</b><br />${sentence.text}</p>` : nothing}
      </div>
      ${sentence ? html`<button type="button" class="key" @click=${retry}>${shared.retry}</button>` : nothing}
    `;
  }

  #record(draw: Draw) {
    const { drawPrize: say, dates: date } = this.#words.say;
    const now = this.client?.clock.now() ?? Date.now();
    const timeZone = this.campaign?.timeZone ?? '';
    const at = new Date(draw.at);
    const moment = `${shortDay(date, at, timeZone, now)} ${date.time(at, timeZone)}`;
    if (draw.outcome === 'none')
      return html`<li part="record">
        <p><span class="quiet">${say.nothing}</span><br /><span class="small quiet">${moment}</span></p>
      </li>`;
    const { award } = draw;
    const way = wayOf(award);
    return html`<li part="record">
      <p>
        <b>${prizeName(award)}</b><br />
        <span class="small quiet">${moment}<br />${awardWords(award, { drawPrize: say, dates: date }, now)}</span>
      </p>
      ${
        way
          ? html`<button type="button" class="link" @click=${() => this.onGo?.(way, award)}>
              ${way === 'use' ? say.use : say.contact}
            </button>`
          : nothing
      }
    </li>`;
  }
}
