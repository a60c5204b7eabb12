import { consume } from '@lit/context';
import { adoptStyles, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import { clientOf } from '../../src/client/registry.ts';
import type { Attempt } from '../../src/contract/attempt.ts';
import type { QuizKnown } from '../../src/contract/quiz.ts';
import { clientContext } from '../../src/controllers/contexts.ts';
import { PromotionController } from '../../src/controllers/promotion.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { promotion } from '../../src/messages/zh-cn/promotion.ts';
import type { PromotionState } from '../../src/rules/promotion.ts';
import { installTokens } from '../../src/theme/install.ts';
import { shell } from '../winning/shell.ts';
import type { Around } from './around.ts';
import { styles } from './picture-quiz.styles.ts';
import { reads } from './reads.ts';
import { startOf } from './start-of.ts';

/** What could not be fetched, and can be done without. */
const missed = () => undefined;

/**
 * A quiz of pictures: one for each day, or a chain of levels. What is asked comes only once somebody starts, and from then on its
 * clock runs, which is the backend's; what is right is nobody's to know before the backend says so. It works by itself with
 * `endpoint` and `campaign`, or inside `lk-app`.
 *
 * @element lk-picture-quiz
 * @slot heading - What the quiz is called, and a line below; its title and summary unless given.
 * @fires {QuizStartedEvent} lk-quiz-started - A question was opened: its clock runs.
 * @fires {QuizAnsweredEvent} lk-quiz-answered - An answer was judged.
 * @fires {QuizClearedEvent} lk-quiz-cleared - The last level of a chain was cleared.
 * @fires {AuthRequiredEvent} lk-auth-required - Somebody has to sign in first.
 * @fires {FailureEvent} lk-error - What the visitor asked for came to nothing.
 * @fires {CouponRedeemedEvent} lk-coupon-redeemed - The counter used a coupon up that was won and whose code was open here.
 * @fires {SheetCloseEvent} lk-sheet-close - A person closed a sheet.
 * @fires {CountdownEndEvent} lk-countdown-end - The quiz begins, or its next picture is there.
 * @csspart title - What the quiz is called.
 * @csspart prizes - What can be won, and by what.
 * @csspart start - The key that opens a question and starts its clock.
 * @csspart slab - The paper below the question.
 * @csspart streak - How many days in a row were right.
 * @csspart levels - The levels of a chain.
 * @csspart action - The key where something else is to be done first.
 * @csspart draw - The way to the draw that a chance was won in.
 * @csspart past - The way to what was right on other days.
 * @csspart share - The key that shares how it went.
 * @csspart records - The way to one's own prizes.
 * @csspart rules - The way to the rules.
 * @csspart status - The line that is read aloud.
 * @cssprop --lk-radius-card
 * @cssprop --lk-size-sm
 */
export class PictureQuizElement extends LitElement {
  static override styles = styles;

  /** The campaign's id. */
  @property() campaign = '';

  /** The contract's base URL, where no `lk-app` is around and the page's `embed.js` names none. */
  @property() endpoint = '';

  /** The store that the visitor came from, by its id; `?store=` in the page's address unless set. */
  @property() store = '';

  /** What led the visitor here, 1 to 64 of `[A-Za-z0-9_-]`; `?channel=` in the page's address unless set. */
  @property() channel = '';

  /** Where the card is to be had that the quiz takes. */
  @property({ attribute: 'card-href' }) cardHref = '';

  /** Where the draw is in which a chance can be won. */
  @property({ attribute: 'draw-href' }) drawHref = '';

  /** Where the visitor stands, for styles and scripts to read; the element sets it. */
  @property({ reflect: true }) state: PromotionState = 'loading';

  /** Reaches the backend; taken from `lk-app` or made for `endpoint` unless set. */
  @consume({ context: clientContext, subscribe: true })
  @property({ attribute: false })
  client: Client | undefined;

  readonly #words = new WordsController(this, { promotion }, async () => {
    const { quiz, dates, trouble, quizTrouble, ...late } = await import('./with-data.ts');
    if (!this.#around && this.shadowRoot)
      adoptStyles(this.shadowRoot, [...PictureQuizElement.elementStyles, ...late.stylesWithData]);
    this.#around ??= new late.Around({
      host: this,
      say: () => ({ quiz, dates, trouble, quizTrouble, ...this.#words.say }),
      lang: () => this.#words.lang,
      client: () => clientOf(this),
      promotion: this.#promotion,
    });
    return { quiz, dates, trouble, quizTrouble };
  });
  readonly #promotion: PromotionController<QuizKnown, Attempt> = new PromotionController<QuizKnown, Attempt>(this, {
    reads,
    client: () => clientOf(this),
    campaign: () => this.campaign,
    lang: () => this.#words.lang,
    action: startOf(() => this.#around?.action),
  });
  #around: Around | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
    window.addEventListener('online', this.#online);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#online);
    this.#around?.leave();
  }

  /** Opens today's picture or the next level as a tap on its key does; answers it where that went well. */
  readonly start = async (): Promise<Attempt | undefined> => this.#around?.start();

  protected override update(changed: PropertyValues<this>): void {
    // Only now have the controllers heard of a new campaign or endpoint.
    this.#around?.follow();
    this.state = this.#words.ready ? this.#promotion.state.name : 'loading';
    if (!this.#campaign) this.#around?.forget();
    super.update(changed);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.#words.ready) this.#around?.goOn();
    // Without it the day is still said on which there is something to guess.
    if (changed.has('state') && (this.state === 'upcoming' || this.state === 'taken'))
      void import('../countdown/define.ts').catch(missed);
  }

  protected override render(): TemplateResult {
    return shell({
      state: this.state,
      campaign: this.#campaign,
      around: this.#around,
      say: this.#words.say.promotion,
      bone: html`<div class="bone"></div>`,
      onRetry: this.#retry,
    });
  }

  /** What is known, once there are words for it. */
  get #campaign() {
    return this.#words.ready ? this.#promotion.campaign : undefined;
  }

  #online = () => this.#around?.online();

  #retry = () => Promise.all([this.#words.load(), this.#promotion.retry()]);
}
