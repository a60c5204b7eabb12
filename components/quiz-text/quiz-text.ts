import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { Solution } from '../../src/contract/attempt.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { quizAnswer } from '../../src/messages/zh-cn/quiz-answer.ts';
import { installTokens } from '../../src/theme/install.ts';
import { QuizAnswerEvent } from '../quiz-answer.events.ts';
import { noteLine, sendKey } from '../quiz-way/said.ts';
import { isLocked, type Note, type QuestionOf, toldOf, type Way } from '../quiz-way/way.ts';
import { AboveKeyboard } from './above-keyboard.ts';
import { styles } from './quiz-text.styles.ts';

/** What no line of text has. */
const controls = /\p{Cc}+/gu;

/**
 * A way to answer a quiz: in one's own words. What an input method is still composing is never sent; the keyboard on the screen does
 * not hide the field; and after a wrong answer what was typed is still there, selected. It is a part of `lk-picture-quiz`, which
 * tells it everything.
 *
 * @element lk-quiz-text
 * @fires {QuizAnswerEvent} lk-quiz-answer - A person sends what was typed; does not bubble.
 * @csspart field - What is typed in.
 * @csspart send - The key that sends.
 * @cssprop --lk-radius-control
 * @cssprop --lk-line-strong
 * @cssprop --lk-danger
 */
export class QuizTextElement extends LitElement implements Way {
  static override styles = styles;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** What is asked. */
  @property({ attribute: false }) question: QuestionOf<'text'> | undefined;

  /** Whether an answer is on its way: nothing can be changed or sent. */
  @property({ attribute: false }) isBusy = false;

  /** Whether it is over: nothing can be sent. */
  @property({ attribute: false }) isOver = false;

  /** What was right, once it may be known. */
  @property({ attribute: false }) solution: Solution | undefined;

  /** How many answers were wrong; when it grows, the last one was not it. */
  @property({ attribute: false }) wrong = 0;

  @query('form') private readonly form!: HTMLFormElement | null;
  @query('input') private readonly input!: HTMLInputElement | null;
  @state() private note: Note;

  readonly #words = new WordsController(this, { quizAnswer });
  readonly #aboveKeyboard = new AboveKeyboard(this, () => this.form);
  #isComposing = false;
  /** Its key was pressed while an input method was composing. */
  #isAwaited = false;

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const told = toldOf(this, changed);
    if (told === 'missed') this.note = told;
    if (told !== 'asked') return;
    this.note = undefined;
    if (this.input) this.input.value = '';
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.question) return nothing;
    const say = this.#words.say.quizAnswer;
    return html`<form
      novalidate
      @submit=${this.#onEnter}
      @focusin=${this.#aboveKeyboard.enter}
      @focusout=${this.#aboveKeyboard.leave}
    >
      <label for="answer">${say.text.label}</label>
      <input
        id="answer"
        part="field"
        type="text"
        enterkeyhint="send"
        autocomplete="off"
        autocapitalize="off"
        autocorrect="off"
        spellcheck="false"
        maxlength="100"
        ?readonly=${isLocked(this)}
        aria-invalid=${String(this.note !== undefined)}
        aria-describedby="line"
        @input=${this.#onInput}
        @keydown=${this.#onKey}
        @compositionstart=${this.#onCompose}
        @compositionend=${this.#onComposed}
      />
      ${noteLine(this, say, say.text, this.note)} ${sendKey(this, say, say.text.send, this.#onPress)}
    </form>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { input } = this;
    if (toldOf(this, changed) !== 'missed' || !input) return;
    if (this.shadowRoot?.activeElement) input.focus();
    input.setSelectionRange(0, input.value.length);
  }

  readonly #onInput = () => {
    this.note = undefined;
  };

  /** Enter takes what an input method offers. Safari has ended the composition by then, and tells by the code of the key alone. */
  readonly #onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.isComposing || Reflect.get(event, 'keyCode') === 229)) event.preventDefault();
  };

  readonly #onCompose = () => {
    this.#isComposing = true;
  };

  readonly #onComposed = () => {
    this.#isComposing = false;
    if (this.#isAwaited) this.#send();
    this.#isAwaited = false;
  };

  readonly #onEnter = (event: Event) => {
    event.preventDefault();
    if (!this.#isComposing) this.#send();
  };

  /** A tap on the key first lets an input method finish: leaving the field does. */
  readonly #onPress = () => {
    this.#isAwaited = this.#isComposing;
    if (this.#isComposing) this.input?.blur();
    else this.#send();
  };

  #send(): void {
    const { input } = this;
    if (!input || isLocked(this)) return;
    const text = input.value.replace(controls, ' ').trim();
    if (text) this.dispatchEvent(new QuizAnswerEvent({ text }));
    else {
      this.note = 'missing';
      input.focus();
    }
  }
}
