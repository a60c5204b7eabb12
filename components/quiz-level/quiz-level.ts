import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import { isSettled } from '../../src/client/outbox.ts';
import {
  type Answer,
  answer as answerShape,
  type Attempt,
  createAnswer,
  type Question,
  takeHint,
  type Verdict,
} from '../../src/contract/attempt.ts';
import type { Input } from '../../src/contract/operation.ts';
import type { QuizCampaign } from '../../src/contract/quiz.ts';
import { ActionController, type ActionState } from '../../src/controllers/action.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { failureSentence } from '../../src/messages/sentence.ts';
import { promotion, type Sentence } from '../../src/messages/zh-cn/promotion.ts';
import { quizLevel } from '../../src/messages/zh-cn/quiz-level.ts';
import { quizTrouble } from '../../src/messages/zh-cn/quiz-trouble.ts';
import { trouble } from '../../src/messages/zh-cn/trouble.ts';
import { wrongAnswers } from '../picture-quiz/levels.ts';
import type { QuizAnswerEvent } from '../quiz-answer.events.ts';
import { FailureEvent } from '../shared.events.ts';
import { clockFigure } from './clock-figure.ts';
import { KeptQuestion } from './kept-question.ts';
import { Patience } from './patience.ts';
import { styles } from './quiz-level.styles.ts';
import { TimeLeft } from './time-left.ts';
import { wayOf } from './way-of.ts';
import { loadWay, noAnswer } from './ways.ts';

/** With how many seconds left somebody is told so who does not see it. */
const last = 10;

/** Whether an answer is still to be judged: it goes out again with its first key. */
const isKept = (state: ActionState<unknown>): boolean =>
  state.name === 'unreachable' || (state.name === 'refused' && !isSettled({ kind: 'refused', problem: state.problem }));

/**
 * A question of a quiz while it can be answered, and after: its picture and the way to answer it, the time and the tries that are
 * left, hints, and what became of the last answer. An answer that nobody heard is kept, and sent once the network is back. It is a
 * part of `lk-picture-quiz`, which tells it everything.
 *
 * @element lk-quiz-level
 * @fires {FailureEvent} lk-error - An answer or a hint came to nothing.
 * @csspart question - What is asked.
 * @csspart tries - How many tries are left.
 * @csspart timer - How much time is left.
 * @csspart hint - The key that takes a hint.
 * @csspart hints - The hints that were taken.
 * @csspart send-now - The key that sends the answer that is kept.
 * @csspart verdict - How it ended.
 * @csspart status - The line that is read aloud.
 * @cssprop --lk-radius-control
 * @cssprop --lk-brand-fill
 */
export class QuizLevelElement extends LitElement {
  static override styles = styles;

  /** What the question belongs to. */
  @property({ attribute: false }) campaign: QuizCampaign | undefined;

  /** The visitor's attempt at it, as far as it is known. */
  @property({ attribute: false }) attempt: Attempt | undefined;

  /** Reaches the backend. */
  @property({ attribute: false }) client: Client | undefined;

  /** Whether the campaign lets anybody answer now. */
  @property({ attribute: false }) isOpen = true;

  /** Hears what an attempt has become by a hint. */
  @property({ attribute: false }) onAttempt: ((attempt: Attempt) => unknown) | undefined;

  /** Hears what became of an answer. */
  @property({ attribute: false }) onVerdict: ((verdict: Verdict) => unknown) | undefined;

  /** Reads anew how the visitor stands. */
  @property({ attribute: false }) onLook: (() => unknown) | undefined;

  @query('h3') private readonly heading!: HTMLElement | null;
  @query('[part=verdict]') private readonly verdict!: HTMLElement | null;
  @query('.bar i') private readonly bar!: HTMLElement | null;
  @state() private progress: 'loading' | 'there' | 'missing' = 'loading';
  @state() private isOffline = false;
  /** What is said of the last answer or hint. */
  @state() private notice: Sentence | undefined;
  /** It ended before this visitor’s eyes, by its time. */
  @state() private ranOut = false;

  readonly #words = new WordsController(this, { promotion, quizLevel, quizTrouble, trouble });
  readonly #time = new TimeLeft(this, {
    client: () => this.client,
    open: () => this.#open,
    onUp: () => {
      this.ranOut = true;
      return this.onLook?.();
    },
  });
  readonly #patience = new Patience(this);
  readonly #question = new KeptQuestion();
  readonly #untitled = new KeptQuestion();
  readonly #answering = new ActionController<typeof createAnswer>(this, {
    operation: createAnswer,
    client: () => this.client,
    input: () => this.#input(),
    onEnd: (end) => this.#answered(end),
  });
  readonly #hinting = new ActionController<typeof takeHint>(this, {
    operation: takeHint,
    client: () => this.client,
    input: () => this.attempt && { params: { id: this.attempt.id }, query: { lang: this.#words.lang }, body: {} },
    onEnd: (end) => this.#hinted(end),
  });
  /** What is on its way, or kept for it. */
  #answer: Answer | undefined;
  #hasAnswered = false;
  #wrong = 0;
  /** An answer was judged, and how it went is not shown yet. */
  #isJudged = false;
  /** Which attempt's answer was looked for that was cut short. */
  #resumed = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.isOffline = !navigator.onLine;
    window.addEventListener('online', this.#online);
    window.addEventListener('offline', this.#offline);
    this.#time.enter();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#online);
    window.removeEventListener('offline', this.#offline);
    this.#time.leave();
    this.#patience.leave();
  }

  /** Brings whoever reads by ear or by keyboard to the question. */
  override focus(): void {
    this.heading?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#patience.follow(this.#answering.state.name === 'working');
    if (!changed.has('attempt')) return;
    const { attempt } = this;
    const before = changed.get('attempt');
    if (!attempt) return;
    // What was lost leaves no try, whether it was used or not: what is over is told of itself.
    if (attempt.state !== 'failed' && this.campaign) this.#wrong = wrongAnswers(this.campaign, attempt);
    if (before?.question.kind !== attempt.question.kind) void this.#load();
    if (attempt.id !== this.#resumed) void this.#resume();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('attempt')) {
      // Whoever answered hears how it ended; where it ended otherwise, nobody is taken from what they read.
      if (this.#isJudged) this.verdict?.focus();
      this.#isJudged = false;
    }
    const { left } = this.#time;
    const { attempt } = this;
    if (this.bar && attempt?.endsAt !== undefined && left !== undefined) {
      const whole = Date.parse(attempt.endsAt) - Date.parse(attempt.openedAt);
      this.bar.style.setProperty('transform', `scaleX(${Math.min(1, (left * 1000) / whole)})`);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { campaign, attempt } = this;
    if (!campaign || !attempt) return nothing;
    const { quizLevel: say } = this.#words.say;
    const endpoint = this.client?.endpoint ?? '';
    const question = this.#question.of(attempt.question, endpoint);
    // What is asked stands above: in another language it is the same question still, and what was typed stays.
    const untitled = this.#untitled.of({ ...attempt.question, text: '' }, endpoint);
    const { level, day } = attempt;
    return html`
      ${day === undefined ? html`<p class="place quiet">${say.place(level, campaign.levels)}</p>` : nothing}
      <h3 tabindex="-1" part="question">${question.text}</h3>
      ${this.#meters(campaign, attempt)} ${this.#shown(question, untitled, attempt)}
      ${attempt.state === 'open' ? this.#beside(campaign, attempt) : this.#end(campaign, attempt)}
      <p class="unseen" part="status" role="status">${this.#status(attempt)}</p>
    `;
  }

  get #open() {
    return this.attempt?.state === 'open' ? this.attempt : undefined;
  }

  /** An answer is on its way, or kept for it; or whether there is time for one is being asked. */
  get #isBusy() {
    const { state } = this.#answering;
    return state.name === 'working' || isKept(state) || this.#time.left === 0;
  }

  /** The tries and the time that are left. They keep their room when it is over. */
  #meters({ triesPerLevel, secondsPerLevel }: QuizCampaign, { state: name, triesLeft }: Attempt) {
    const { quizLevel: say } = this.#words.say;
    const { left } = this.#time;
    const isTimed = secondsPerLevel !== undefined && left !== undefined;
    return html`<div class="meters ${name === 'open' ? '' : 'over'}">
      <p class="tries" part="tries">
        <span class="dots" aria-hidden="true">
          ${Array.from({ length: triesPerLevel }, (_, place) => html`<i class=${place < triesLeft ? 'left' : ''}></i>`)}
        </span>
        ${say.triesLeft(triesLeft)}
      </p>
      ${
        isTimed || (secondsPerLevel !== undefined && name !== 'open')
          ? html`<p class="time ${(left ?? 0) <= last ? 'last' : ''}" part="timer">
                <span class="unseen">${say.time}</span> ${clockFigure(left ?? 0)}
              </p>
              <div class="bar" aria-hidden="true"><i></i></div>`
          : nothing
      }
    </div>`;
  }

  #shown(question: Question, untitled: Question, attempt: Attempt) {
    const { quizLevel: say, promotion: shared } = this.#words.say;
    if (this.progress === 'missing')
      return html`<div class="missing">
        <p><b>${say.missing.title}</b><br />${say.missing.text}</p>
        <button type="button" class="key" @click=${this.#load}>${shared.retry}</button>
      </div>`;
    return html`
      ${
        question.picture && question.kind !== 'spot'
          ? html`<lk-quiz-picture .picture=${question.picture}></lk-quiz-picture>`
          : nothing
      }
      ${this.#way(question.kind === 'choice' ? question : untitled, attempt)}
    `;
  }

  #way(question: Question, { state: name, solution }: Attempt) {
    return wayOf(question, {
      isBusy: this.#isBusy && name === 'open',
      isOver: name !== 'open' || !this.isOpen,
      solution,
      wrong: this.#wrong,
      onAnswer: this.#send,
    });
  }

  /** What stands below the way to answer as long as it is open: what is in the way, and hints. */
  #beside(campaign: QuizCampaign, attempt: Attempt) {
    const { quizLevel: say } = this.#words.say;
    const notice = this.#notice();
    return html`
      ${notice ? html`<p class="notice"><b>${notice.title}</b><br /><span class="quiet">${notice.text}</span></p>` : nothing}
      ${
        isKept(this.#answering.state)
          ? html`<button type="button" class="key" part="send-now" @click=${this.#answering.start}>
              ${say.sendNow}
            </button>`
          : nothing
      }
      ${this.#hints(attempt)} ${this.#hintKey(campaign, attempt)}
    `;
  }

  /** What is said first of all that there is to say. */
  #notice(): Sentence | undefined {
    const { quizLevel: say } = this.#words.say;
    const { state } = this.#answering;
    if (this.#time.left === 0) return say.timeUp;
    if (isKept(state)) return say.kept;
    if (this.#patience.isOver) return say.slow;
    if (this.isOffline) return state.name === 'working' ? say.kept : say.offline;
    return this.notice;
  }

  #hints({ hints }: Attempt) {
    return hints.length > 0
      ? html`<ol class="hints" part="hints" aria-label=${this.#words.say.quizLevel.hints}>
          ${hints.map((hint) => html`<li>${hint}</li>`)}
        </ol>`
      : nothing;
  }

  #hintKey({ hintCost }: QuizCampaign, { hintsLeft, triesLeft }: Attempt) {
    if (hintsLeft === 0) return nothing;
    const { quizLevel: say } = this.#words.say;
    const wait = this.#time.untilHint ?? 0;
    const isLast = hintCost?.type === 'try' && triesLeft < 2;
    const label = hintCost?.type === 'try' ? say.hintForTry : say.hint;
    const isLocked = isLast || wait > 0 || this.#isBusy || !this.isOpen || this.#hinting.state.name === 'working';
    return html`<button
      type="button"
      class="key hint"
      part="hint"
      aria-disabled=${String(isLocked)}
      @click=${() => {
        if (!isLocked) void this.#hinting.start();
      }}
    >
      ${isLast ? say.lastTry : wait > 0 ? say.hintIn(clockFigure(wait)) : label}
    </button>`;
  }

  /** How it ended, and what that means. What was right stands at the way to answer. */
  #end({ mode, endsAt }: QuizCampaign, attempt: Attempt) {
    const { quizLevel: say } = this.#words.say;
    const { state: name, solution, hints } = attempt;
    const isLastDay = attempt.endsAt !== undefined && Date.parse(attempt.endsAt) >= Date.parse(endsAt);
    const lost = mode === 'chain' ? say.lostChain : isLastDay ? say.lostLastDay : say.lostDay;
    const isRight = name === 'cleared';
    return html`<div class="end ${name}" part="verdict" tabindex="-1">
        ${this.notice ? html`<p class="quiet">${this.notice.text}</p>` : nothing}
        <p class="verdict">${isRight ? say.right : this.#lostBy(attempt)}</p>
        <p class="quiet">${isRight ? solution?.explanation : lost}</p>
      </div>
      ${hints.length > 0 ? this.#hints(attempt) : nothing}`;
  }

  #lostBy({ endsAt }: Attempt) {
    const { quizLevel: say } = this.#words.say;
    return this.ranOut && endsAt !== undefined ? say.outOfTime : say.lost;
  }

  #status(attempt: Attempt) {
    const { quizLevel: say } = this.#words.say;
    if (attempt.state !== 'open') return attempt.state === 'cleared' ? say.right : this.#lostBy(attempt);
    const notice = this.#notice();
    if (notice) return `${notice.title} ${notice.text}`;
    if (this.#answering.state.name === 'working') return say.sending;
    const { left } = this.#time;
    if (left !== undefined && left <= last) return say.lastSeconds;
    return this.#hasAnswered ? say.triesLeft(attempt.triesLeft) : '';
  }

  readonly #load = async () => {
    const { attempt } = this;
    if (!attempt) return;
    this.progress = 'loading';
    this.progress = await loadWay(attempt.question).then(
      () => 'there',
      () => 'missing',
    );
  };

  #input(): Input<typeof createAnswer> | undefined {
    const { attempt } = this;
    return (
      attempt && {
        params: { id: attempt.id },
        query: { lang: this.#words.lang },
        // Where a reload forgot what it was, the client has kept it, and this goes out in no case.
        body: this.#answer ?? noAnswer(attempt.question.kind),
      }
    );
  }

  readonly #send = ({ detail }: QuizAnswerEvent) => {
    if (this.#isBusy || !this.#open) return;
    const { data, error } = answerShape.safeParse(detail.answer);
    this.notice = error && this.#words.say.quizLevel.unsendable;
    if (!data) return;
    this.#answer = data;
    void this.#answering.start();
  };

  /** Takes up an answer that a reload or a lost network cut short. */
  async #resume() {
    this.#resumed = this.attempt?.id ?? '';
    if (this.#open) await this.#answering.resume();
  }

  #answered(end: ActionState<Verdict>) {
    if (end.name === 'done') {
      this.notice = undefined;
      this.#hasAnswered = this.#isJudged = true;
      this.onVerdict?.(end.value);
    }
    this.#failed(end);
    if (isKept(end)) return;
    this.#answer = undefined;
    this.#answering.reset();
  }

  #hinted(end: ActionState<Attempt>) {
    if (end.name === 'done') {
      this.notice = undefined;
      this.onAttempt?.(end.value);
    }
    this.#failed(end);
    this.#hinting.reset();
  }

  #failed(end: ActionState<unknown>) {
    if (end.name !== 'refused' && end.name !== 'unreachable') return;
    const { promotion: shared, trouble: usual, quizTrouble: own } = this.#words.say;
    const problems = { ...usual.problems, ...own.problems };
    this.notice = failureSentence({ promotion: shared, trouble: { ...usual, problems } }, end);
    this.dispatchEvent(new FailureEvent(end));
  }

  readonly #online = () => {
    this.isOffline = false;
    if (this.progress === 'missing') void this.#load();
    void this.#resume();
  };

  readonly #offline = () => {
    this.isOffline = true;
  };
}
