import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { Solution } from '../../src/contract/attempt.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { quizAnswer } from '../../src/messages/zh-cn/quiz-answer.ts';
import { play } from '../../src/platform/motion.ts';
import { installTokens } from '../../src/theme/install.ts';
import { QuizAnswerEvent } from '../quiz-answer.events.ts';
import { noteLine, sendKey } from '../quiz-way/said.ts';
import { isLocked, type Note, type QuestionOf, toldOf, type Way } from '../quiz-way/way.ts';
import { emptyBoxes, type Laid, nextBox, placeOfKey, withLetter, withoutBox, withoutLast } from './laid.ts';
import { styles } from './quiz-letters.styles.ts';

const rightToLeft = /[\u0590-\u08ff]/;
const shake = [0, -6, 6, -4, 4, 0].map((x) => ({ transform: `translateX(${x}px)` }));

/**
 * A way to answer a quiz: with letters out of a tray. A tap lays one into the next empty box, a tap on a box takes it back, and so
 * do the keys of a keyboard. After a wrong answer they shake, and stay until they are changed. It is a part of `lk-picture-quiz`,
 * which tells it everything.
 *
 * @element lk-quiz-letters
 * @fires {QuizAnswerEvent} lk-quiz-answer - A person sends what was laid; does not bubble.
 * @csspart box - A box for one letter.
 * @csspart letter - A letter of the tray.
 * @csspart send - The key that sends.
 * @cssprop --lk-brand-text
 * @cssprop --lk-key-paper
 * @cssprop --lk-danger
 */
export class QuizLettersElement extends LitElement implements Way {
  static override styles = styles;

  /** What is asked, with what there is to lay. */
  @property({ attribute: false }) question: QuestionOf<'letters'> | undefined;

  /** Whether an answer is on its way: nothing can be changed or sent. */
  @property({ attribute: false }) isBusy = false;

  /** Whether it is over: nothing can be sent. */
  @property({ attribute: false }) isOver = false;

  /** What was right, once it may be known. */
  @property({ attribute: false }) solution: Solution | undefined;

  /** How many answers were wrong; when it grows, the last one was not it. */
  @property({ attribute: false }) wrong = 0;

  @query('.boxes') private readonly boxes!: HTMLElement | null;
  @state() private laid: Laid = [];
  @state() private note: Note;

  readonly #words = new WordsController(this, { quizAnswer });

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const told = toldOf(this, changed);
    if (told === 'missed') this.note = told;
    const { length = 0 } = this.question ?? {};
    if (told !== 'asked' && this.laid.length === length) return;
    this.laid = emptyBoxes(length);
    this.note = undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { question, laid, note } = this;
    if (!question) return nothing;
    const say = this.#words.say.quizAnswer;
    const { send, missing, missed } = say.letters;
    const left = laid.filter((place) => place === undefined).length;
    const plain = say.letters.laid(this.#letters.join(''), left);
    // What is laid runs as its writing does, whichever way the page runs.
    const dir = rightToLeft.test(question.tray.join('')) ? 'rtl' : 'ltr';
    return html`<div class=${note === 'missed' ? 'missed' : ''} @keydown=${this.#onKey}>
      <div class="boxes" dir=${dir} role="group" aria-label=${say.letters.answer}>
        ${laid.map((place, box) => this.#box(place, box))}
      </div>
      <div class="below">
        ${noteLine(this, say, { plain, missing, missed }, note)}

        <button
          type="button"
          class="link"
          aria-disabled=${String(isLocked(this) || left === laid.length)}
          @click=${this.#clear}
        >
          ${say.letters.clear}
        </button>
      </div>
      <div class="tray" dir=${dir} role="group" aria-label=${say.letters.tray}>
        ${question.tray.map((letter, place) => this.#tile(letter, place))}
      </div>
      ${sendKey(this, say, send, this.#send)}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (toldOf(this, changed) === 'missed') void play(this.boxes, shake, { duration: 320, easing: 'ease-out' });
  }

  get #letters(): readonly string[] {
    return this.laid.flatMap((place) => (place === undefined ? [] : (this.question?.tray[place] ?? [])));
  }

  #box(place: number | undefined, box: number) {
    const letter = place === undefined ? undefined : this.question?.tray[place];
    return html`<button
      type="button"
      part="box"
      class="box ${letter === undefined ? 'empty' : ''} ${box === nextBox(this.laid) ? 'next' : ''}"
      aria-label=${this.#words.say.quizAnswer.letters.box(box + 1, letter)}
      aria-disabled=${String(letter === undefined || isLocked(this))}
      @click=${() => this.#change(withoutBox(this.laid, box))}
    >
      ${letter}
    </button>`;
  }

  #tile(letter: string, place: number) {
    const isGone = this.laid.includes(place);
    return html`<button
      type="button"
      part="letter"
      class="tile ${isGone ? 'gone' : ''}"
      aria-label=${letter}
      aria-disabled=${String(isGone || isLocked(this))}
      @click=${() => this.#change(withLetter(this.laid, place))}
    >
      <span>${letter}</span>
    </button>`;
  }

  #change(laid: Laid): void {
    if (isLocked(this) || String(laid) === String(this.laid)) return;
    this.laid = laid;
    this.note = undefined;
  }

  readonly #clear = () => this.#change(emptyBoxes(this.laid.length));

  readonly #onKey = (event: KeyboardEvent) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === 'Backspace') this.#change(withoutLast(this.laid));
    // Enter and the space bar press what has the focus.
    if (key === ' ') return;
    const place = placeOfKey(this.question?.tray ?? [], this.laid, key);
    if (place >= 0) this.#change(withLetter(this.laid, place));
  };

  readonly #send = () => {
    if (isLocked(this)) return;
    if (nextBox(this.laid) >= 0) this.note = 'missing';
    else this.dispatchEvent(new QuizAnswerEvent({ letters: [...this.#letters] }));
  };
}
