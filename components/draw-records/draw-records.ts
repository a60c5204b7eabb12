import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import type { Award } from '../../src/contract/award.ts';
import { type Draw, listDraws } from '../../src/contract/draw.ts';
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
 * What somebody drew, or won otherwise, newest first: when, what it came to, what became of that, and what to do with it. It is a
 * part of `lk-lucky-draw` and `lk-picture-quiz`, which open it on a sheet and tell it everything.
 *
 * @element lk-draw-records
 * @csspart record - One draw, or one prize.
 * @csspart status - The line that is read aloud.
 */
export class DrawRecordsElement extends LitElement {
  static override styles = styles;

  /** What was drawn in. */
  @property({ attribute: false }) campaign: { readonly id: string; readonly timeZone: string } | undefined;

  /** What was won, where that is known and by something else than draws: then nothing is asked for. */
  @property({ attribute: false }) awards: readonly Award[] | undefined;

  /** Reaches the backend. */
  @property({ attribute: false }) client: Client | undefined;

  /** Goes on with what was won. */
  @property({ attribute: false }) onGo: OnAwardWay | undefined;

  readonly #words = new WordsController(this, { drawPrize, dates, promotion, trouble });
  readonly #draws = new ReadController(this, {
    operation: listDraws,
    client: () => this.client,
    input: () =>
      this.awards
        ? undefined
        : this.campaign && { params: { id: this.campaign.id }, query: { lang: this.#words.lang, limit: 100 } },
  });

  protected override render(): TemplateResult {
    const { drawPrize: say, promotion: shared, trouble: words } = this.#words.say;
    const { value, failure, retry } = this.#draws;
    const records = this.awards?.map((award) => this.#award(award)) ?? value?.items.map((draw) => this.#record(draw));
    const sentence = failure && failureSentence({ promotion: shared, trouble: words }, failure);
    return html`
      ${
        records
          ? html`<ul>
              ${records}
            </ul>`
          : nothing
      }
      <div part="status" role="status">
        ${records || sentence ? nothing : html`<p class="quiet">${say.loading}</p>`}
        ${
          records?.length === 0
            ? html`<p>
                <b>${this.awards ? say.noPrize : say.empty}</b><br />${this.awards ? say.noPrizeText : say.emptyText}
              </p>`
            : nothing
        }
        ${sentence ? html`<p><b>${sentence.title}</b><br />${sentence.text}</p>` : nothing}
      </div>
      ${sentence ? html`<button type="button" class="key" @click=${retry}>${shared.retry}</button>` : nothing}
    `;
  }

  #moment(instant: string) {
    const { dates: date } = this.#words.say;
    const timeZone = this.campaign?.timeZone ?? '';
    const at = new Date(instant);
    return `${shortDay(date, at, timeZone, this.#now())} ${date.time(at, timeZone)}`;
  }

  #now() {
    return this.client?.clock.now() ?? Date.now();
  }

  #record(draw: Draw) {
    if (draw.outcome === 'prize') return this.#award(draw.award);
    return html`<li part="record">
      <p>
        <span class="quiet">${this.#words.say.drawPrize.nothing}</span><br />
        <span class="small quiet">${this.#moment(draw.at)}</span>
      </p>
    </li>`;
  }

  #award(award: Award) {
    const { drawPrize: say, dates: date } = this.#words.say;
    const way = wayOf(award);
    return html`<li part="record">
      <p>
        <b>${prizeName(award)}</b><br />
        <span class="small quiet">
          ${this.#moment(award.wonAt)}<br />${awardWords(award, { drawPrize: say, dates: date }, this.#now())}
        </span>
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
