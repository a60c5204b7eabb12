import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import { getPastLevel, type ShownPicture } from '../../src/contract/attempt.ts';
import type { QuizCampaign, QuizParticipation } from '../../src/contract/quiz.ts';
import { ReadController } from '../../src/controllers/read.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { calendarDay } from '../../src/messages/day.ts';
import { failureSentence } from '../../src/messages/sentence.ts';
import { dates } from '../../src/messages/zh-cn/dates.ts';
import { promotion } from '../../src/messages/zh-cn/promotion.ts';
import { quizPast } from '../../src/messages/zh-cn/quiz-past.ts';
import { trouble } from '../../src/messages/zh-cn/trouble.ts';
import { safeUrl } from '../../src/platform/safe-url.ts';
import { styles } from './quiz-past.styles.ts';

type Level = QuizParticipation['levels'][number];

/** How a day or a level is asked for. */
const nameOf = ({ level, day = String(level) }: Level) => day;

/**
 * What was asked on a day that is over, or in a level of a chain that is, what was right, and how many were; and the other days or
 * levels, one tap away. It is a part of `lk-picture-quiz`, which opens it on a sheet and tells it everything.
 *
 * @element lk-quiz-past
 * @csspart question - What was asked.
 * @csspart answer - What was right.
 * @csspart rate - How many were right.
 * @csspart level - Another day or level.
 * @csspart status - The line that is read aloud.
 */
export class QuizPastElement extends LitElement {
  static override styles = styles;

  /** Whose days or levels they are. */
  @property({ attribute: false }) campaign: QuizCampaign | undefined;

  /** Those that are over; the first is told of. */
  @property({ attribute: false }) levels: readonly Level[] = [];

  /** Reaches the backend. */
  @property({ attribute: false }) client: Client | undefined;

  @state() private chosen: string | undefined;

  readonly #words = new WordsController(this, { quizPast, promotion, dates, trouble });
  readonly #past = new ReadController(this, {
    operation: getPastLevel,
    client: () => this.client,
    input: () => {
      const { campaign } = this;
      const level = this.#level;
      return (
        level && campaign && { params: { id: campaign.id, level: nameOf(level) }, query: { lang: this.#words.lang } }
      );
    },
  });

  protected override render(): TemplateResult {
    const { promotion: shared, trouble: words, quizPast: say } = this.#words.say;
    const { value, failure, retry } = this.#past;
    const sentence = failure && failureSentence({ promotion: shared, trouble: words }, failure);
    const level = this.#level;
    const isThere = level !== undefined && value?.level === level.level;
    return html`
      ${level ? html`<p class="small quiet">${this.#place(level)} ${say.states[level.state]}</p>` : nothing}
      ${isThere ? this.#told() : nothing}
      <div part="status" role="status">
        ${isThere || sentence || !level ? nothing : html`<p class="quiet">${say.loading}</p>`}
        ${sentence ? html`<p><b>${sentence.title}</b><br />${sentence.text}</p>` : nothing}
      </div>
      ${sentence ? html`<button type="button" class="key" @click=${retry}>${shared.retry}</button>` : nothing}
      ${this.levels.length > 1 ? this.#others() : nothing}
    `;
  }

  protected override updated(): void {
    const { picture, optionPicture } = this.#past.value ?? {};
    // Without it the answer is told in words.
    if (picture || optionPicture) void import('../quiz-picture/define.ts').catch(() => undefined);
  }

  /** The one that is told of. */
  get #level() {
    return this.levels.find((level) => nameOf(level) === this.chosen) ?? this.levels[0];
  }

  #place({ level, day }: Level) {
    const { quizPast: say, dates: date } = this.#words.say;
    const now = this.client?.clock.now() ?? Date.now();
    return day === undefined ? say.level(level) : calendarDay(date, day, now);
  }

  #told() {
    const { value } = this.#past;
    if (!value) return nothing;
    const { quizPast: say } = this.#words.say;
    const { text, picture, region, optionPicture, answer, explanation, opened, cleared } = value;
    return html`
      <h3 part="question">${text}</h3>
      ${
        picture
          ? html`<lk-quiz-picture .picture=${this.#reached(picture)} .region=${region}></lk-quiz-picture>`
          : nothing
      }
      <div class="told">
        <p class="small quiet">${say.answer}</p>
        ${
          optionPicture
            ? html`<div class="option">
                <lk-quiz-picture .picture=${this.#reached(optionPicture)}></lk-quiz-picture>
              </div>`
            : nothing
        }
        <p class="answer" part="answer">${answer}</p>
        ${explanation ? html`<p>${explanation}</p>` : nothing}
        <p class="small quiet" part="rate">${say.rate(opened, cleared)}</p>
      </div>
    `;
  }

  #reached(picture: ShownPicture): ShownPicture {
    return { ...picture, imageUrl: safeUrl(picture.imageUrl, this.client?.endpoint ?? '') ?? '' };
  }

  #others() {
    const { quizPast: say } = this.#words.say;
    const shown = this.#level;
    return html`<p class="others">${this.campaign?.mode === 'daily' ? say.others : say.otherLevels}</p>
      <ul>
        ${this.levels.map(
          (level) =>
            html`<li>
              <button
                type="button"
                class="row"
                part="level"
                aria-current=${level === shown ? 'true' : nothing}
                @click=${() => (this.chosen = nameOf(level))}
              >
                <span>${this.#place(level)}</span> <span class="small quiet">${say.states[level.state]}</span>
              </button>
            </li>`,
        )}
      </ul>`;
  }
}
