import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { Solution } from '../../src/contract/attempt.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { quizAnswer } from '../../src/messages/zh-cn/quiz-answer.ts';
import { installTokens } from '../../src/theme/install.ts';
import { QuizAnswerEvent } from '../quiz-answer.events.ts';
import { longest, noteLine, sendKey } from '../quiz-way/said.ts';
import { isLocked, type Note, type QuestionOf, toldOf, type Way } from '../quiz-way/way.ts';
import { styles } from './quiz-choice.styles.ts';

type Options = QuestionOf<'choice'>['options'];

/** Two in a row, or three where that leaves fewer rows and no words need the room. */
const isInThrees = (options: Options) =>
  options.length !== 2 && options.length !== 4 && !options.some(({ text, picture }) => text && picture);

/** The room that the highest of the pictures needs, in hundredths of its width. */
const roomOf = (options: Options) =>
  Math.max(...options.map(({ picture }) => (picture ? (picture.height / picture.width) * 100 : 0)));

/**
 * A way to answer a quiz: by one of several pictures or words. A tap marks one, and a key sends it; those that were wrong cannot be
 * chosen again. It is a part of `lk-picture-quiz`, which tells it everything.
 *
 * @element lk-quiz-choice
 * @fires {QuizAnswerEvent} lk-quiz-answer - A person sends what was chosen; does not bubble.
 * @csspart option - One of them.
 * @csspart send - The key that sends.
 * @cssprop --lk-radius-control
 * @cssprop --lk-line-strong
 * @cssprop --lk-brand-text
 */
export class QuizChoiceElement extends LitElement implements Way {
  static override styles = styles;

  /** What is asked, and what there is to choose from. */
  @property({ attribute: false }) question: QuestionOf<'choice'> | undefined;

  /** Whether an answer is on its way: nothing can be changed or sent. */
  @property({ attribute: false }) isBusy = false;

  /** Whether it is over: nothing can be sent. */
  @property({ attribute: false }) isOver = false;

  /** What was right, once it may be known. */
  @property({ attribute: false }) solution: Solution | undefined;

  /** How many answers were wrong; when it grows, the last one was not it. */
  @property({ attribute: false }) wrong = 0;

  @query('.pictures') private readonly pictures!: HTMLElement | null;
  @state() private chosen: string | undefined;
  @state() private note: Note;
  /** Whether one of the pictures did not come. */
  @state() private isUnseen = false;

  readonly #words = new WordsController(this, { quizAnswer });
  #mustRefocus = false;

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const told = toldOf(this, changed);
    if (told === 'missed') {
      this.note = told;
      // An input that can be chosen no more loses the focus.
      this.#mustRefocus = this.shadowRoot?.activeElement instanceof HTMLInputElement;
    }
    if (told === 'asked') {
      this.note = this.chosen = undefined;
      this.isUnseen = false;
    }
    if (this.chosen !== undefined && this.question?.tried.includes(this.chosen)) this.chosen = undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { question, note } = this;
    if (!question) return nothing;
    const say = this.#words.say.quizAnswer;
    const { options } = question;
    const hasPictures = options.some(({ picture }) => picture);
    return html`
      <div
        class="${hasPictures ? 'pictures' : ''} ${hasPictures && isInThrees(options) ? 'three' : ''}"
        role="radiogroup"
        aria-label=${question.text}
        aria-describedby="line"
        @keydown=${this.#onKey}
      >
        ${options.map((option) => this.#option(option))}
      </div>
      ${
        this.isUnseen
          ? html`<p class="small">
              ${say.choice.unseen}
              <button type="button" class="link" @click=${this.#loadAgain}>${say.choice.loadAgain}</button>
            </p>`
          : nothing
      }
      ${noteLine(this, say, say.choice, note)} ${sendKey(this, say, say.choice.send, this.#send)}
    `;
  }

  protected override updated(): void {
    const { question, pictures } = this;
    if (question) pictures?.style.setProperty('--_room', `${roomOf(question.options)}%`);
    if (this.#mustRefocus) this.shadowRoot?.querySelector<HTMLElement>('input:enabled')?.focus();
    this.#mustRefocus = false;
  }

  #option({ id, text, picture }: Options[number]) {
    const { choice: say } = this.#words.say.quizAnswer;
    const isTried = this.question?.tried.includes(id) ?? false;
    const isRight = this.solution?.optionId === id;
    const isChosen = this.chosen === id;
    const mark = isRight ? say.right : isTried ? say.tried : '';
    return html`<label
      part="option"
      class="option ${isChosen ? 'chosen' : ''} ${isTried ? 'is-tried' : ''} ${isRight ? 'is-right' : ''}"
    >
      ${
        picture
          ? html`<span class="room"><img src=${picture.imageUrl} alt=${picture.alt} @error=${this.#onUnseen} /></span>`
          : nothing
      }
      ${text ? html`<span class="words">${text}</span>` : nothing}
      <input
        type="radio"
        name="option"
        value=${id}
        ?disabled=${isTried}
        .checked=${isChosen}
        @click=${this.#onClick}
        @change=${this.#onChange}
      />
      <span class="mark" data-room=${longest(say.tried, say.right)}><span>${mark}</span></span>
    </label>`;
  }

  readonly #onUnseen = () => {
    this.isUnseen = true;
  };

  readonly #loadAgain = () => {
    this.isUnseen = false;
    // Where they are has not changed: to be told so again loads anew what did not come.
    for (const image of this.renderRoot.querySelectorAll('img'))
      if (image.naturalWidth === 0) image.setAttribute('src', image.src);
  };

  /** Nothing can be chosen while an answer is on its way; the focus stays. */
  readonly #onClick = (event: Event) => {
    if (isLocked(this)) event.preventDefault();
  };

  readonly #onChange = ({ currentTarget }: Event) => {
    if (!(currentTarget instanceof HTMLInputElement)) return;
    this.chosen = currentTarget.value;
    this.note = undefined;
  };

  readonly #onKey = ({ key }: KeyboardEvent) => {
    if (key === 'Enter') this.#send();
  };

  readonly #send = () => {
    if (isLocked(this)) return;
    if (this.chosen === undefined) this.note = 'missing';
    else this.dispatchEvent(new QuizAnswerEvent({ optionId: this.chosen }));
  };
}
