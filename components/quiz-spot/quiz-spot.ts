import '../quiz-picture/define.ts';

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Point, Solution } from '../../src/contract/attempt.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { quizAnswer } from '../../src/messages/zh-cn/quiz-answer.ts';
import { installTokens } from '../../src/theme/install.ts';
import { QuizAnswerEvent } from '../quiz-answer.events.ts';
import type { QuizPickEvent } from '../quiz-picture/quiz-picture.events.ts';
import { noteLine, sendKey } from '../quiz-way/said.ts';
import { wayStyles } from '../quiz-way/way.styles.ts';
import { isLocked, type Note, type QuestionOf, toldOf, type Way } from '../quiz-way/way.ts';

/**
 * A way to answer a quiz: with a place in its picture. A tap marks it, and a key sends it; a mark that was wrong says so. Afterwards
 * what was to be found is drawn over the picture. It is a part of `lk-picture-quiz`, which tells it everything.
 *
 * @element lk-quiz-spot
 * @fires {QuizAnswerEvent} lk-quiz-answer - A person sends the place that is marked; does not bubble.
 * @csspart frame - What the picture is seen in.
 * @csspart region - What was to be found, drawn over it.
 * @csspart mark - The mark at the place that was tapped.
 * @csspart send - The key that sends.
 * @cssprop --lk-brand-fill
 * @cssprop --lk-danger
 */
export class QuizSpotElement extends LitElement implements Way {
  static override styles = wayStyles;

  /** What is asked, with the picture to look in. */
  @property({ attribute: false }) question: QuestionOf<'spot'> | undefined;

  /** Whether an answer is on its way: nothing can be changed or sent. */
  @property({ attribute: false }) isBusy = false;

  /** Whether it is over: nothing can be sent. */
  @property({ attribute: false }) isOver = false;

  /** What was right, once it may be known. */
  @property({ attribute: false }) solution: Solution | undefined;

  /** How many answers were wrong; when it grows, the last one was not it. */
  @property({ attribute: false }) wrong = 0;

  @state() private mark: Point | undefined;
  @state() private note: Note;

  readonly #words = new WordsController(this, { quizAnswer });

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const told = toldOf(this, changed);
    if (told === 'missed') this.note = told;
    if (told === 'asked') this.note = this.mark = undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { question, note, mark } = this;
    if (!question) return nothing;
    const say = this.#words.say.quizAnswer;
    const { send, plain, placed, missing, missed } = say.spot;
    return html`
      <lk-quiz-picture
        exportparts="frame, region, mark"
        .picture=${question.picture}
        .region=${this.solution?.region}
        .marked=${mark}
        .isMissed=${note === 'missed'}
        .isPickable=${!isLocked(this)}
        @lk-quiz-pick=${this.#onPick}
      ></lk-quiz-picture>
      ${noteLine(this, say, { plain: mark ? placed : plain, missing, missed }, note)}
      ${sendKey(this, say, send, this.#send)}
    `;
  }

  readonly #onPick = ({ detail }: QuizPickEvent) => {
    this.mark = detail.point;
    this.note = undefined;
  };

  readonly #send = () => {
    if (isLocked(this)) return;
    if (this.mark) this.dispatchEvent(new QuizAnswerEvent(this.mark));
    else this.note = 'missing';
  };
}
