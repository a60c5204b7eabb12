import { consume } from '@lit/context';
import { adoptStyles, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import { clientOf } from '../../src/client/registry.ts';
import type { CheckIn, CheckInKnown } from '../../src/contract/check-in.ts';
import { clientContext } from '../../src/controllers/contexts.ts';
import { PromotionController } from '../../src/controllers/promotion.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { promotion } from '../../src/messages/zh-cn/promotion.ts';
import type { PromotionState } from '../../src/rules/promotion.ts';
import { installTokens } from '../../src/theme/install.ts';
import { shell } from '../winning/shell.ts';
import { writeOf } from '../winning/write-of.ts';
import type { Around } from './around.ts';
import { styles } from './check-in.styles.ts';
import { reads } from './reads.ts';

/** What could not be fetched, and can be done without. */
const missed = () => undefined;

/**
 * A check-in (签到): once a day, by a tap, by the code that a store shows or by where the phone is; with a calendar of the days that
 * were and of what is to come, and what coming again brings. Which day it is the backend says, never the phone. It works by itself
 * with `endpoint` and `campaign`, or inside `lk-app`. A store's code behind the page's address (`#code=…`) is used by the next tap.
 *
 * @element lk-check-in
 * @slot heading - What the check-in is called, and a line below; its title and summary unless given.
 * @fires {CheckedInEvent} lk-checked-in - A visitor checked in.
 * @fires {AuthRequiredEvent} lk-auth-required - Somebody has to sign in first.
 * @fires {FailureEvent} lk-error - What the visitor asked for came to nothing.
 * @fires {CouponRedeemedEvent} lk-coupon-redeemed - The counter used a coupon up that was won and whose code was open here.
 * @fires {SheetCloseEvent} lk-sheet-close - A person closed a sheet.
 * @fires {CountdownEndEvent} lk-countdown-end - The check-in begins.
 * @csspart title - What the check-in is called.
 * @csspart offer - What is held out, large.
 * @csspart streak - How many days in a row it is.
 * @csspart action - The key where something else is to be done first.
 * @csspart month - The key that asks for a month again that did not come.
 * @csspart slab - The paper below the calendar.
 * @csspart today - The way to what today brought.
 * @csspart draw - The way to the draw that a chance was won in.
 * @csspart next - What comes next.
 * @csspart ladder - What the days of a cycle bring.
 * @csspart records - The way to one's own prizes.
 * @csspart rules - The way to the rules.
 * @csspart start - The key that checks in.
 * @csspart route - The way to the store that is nearest.
 * @csspart status - The line that is read aloud.
 * @cssprop --lk-radius-card
 * @cssprop --lk-size-sm
 */
export class CheckInElement extends LitElement {
  static override styles = styles;

  /** The campaign's id. */
  @property() campaign = '';

  /** The contract's base URL, where no `lk-app` is around and the page's `embed.js` names none. */
  @property() endpoint = '';

  /** The store that the visitor came from, by its id; `?store=` in the page's address unless set. */
  @property() store = '';

  /** What led the visitor here, 1 to 64 of `[A-Za-z0-9_-]`; `?channel=` in the page's address unless set. */
  @property() channel = '';

  /** Where the card is to be had that the check-in takes. */
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
    // With its calendar, for what stands below would else be moved by it.
    const [{ checkIn, dates, trouble, checkInTrouble, ...late }] = await Promise.all([
      import('./with-data.ts'),
      import('../check-in-calendar/define.ts').catch(missed),
    ]);
    if (!this.#around && this.shadowRoot)
      adoptStyles(this.shadowRoot, [...CheckInElement.elementStyles, ...late.stylesWithData]);
    if (!this.#around) {
      this.#around = new late.Around({
        host: this,
        say: () => ({ checkIn, dates, trouble, checkInTrouble, ...this.#words.say }),
        lang: () => this.#words.lang,
        client: () => clientOf(this),
        promotion: this.#promotion,
      });
      // Where the standing came first, nobody asked for what was cut short.
      void this.#around.resume();
    }
    return { checkIn, dates, trouble, checkInTrouble };
  });
  readonly #promotion: PromotionController<CheckInKnown, CheckIn> = new PromotionController<CheckInKnown, CheckIn>(
    this,
    {
      reads,
      client: () => clientOf(this),
      campaign: () => this.campaign,
      lang: () => this.#words.lang,
      action: writeOf(() => this.#around?.write),
    },
  );
  #around: Around | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
    window.addEventListener('online', this.#online);
    window.addEventListener('hashchange', this.#linked);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#online);
    window.removeEventListener('hashchange', this.#linked);
    this.#around?.leave();
  }

  /** Checks in as a tap on its key does; answers it where a tap was enough and that went well. */
  readonly checkIn = async (): Promise<CheckIn | undefined> => this.#around?.checkIn();

  protected override update(changed: PropertyValues<this>): void {
    // Only now have the controllers heard of a new campaign or endpoint.
    this.#around?.follow();
    this.state = this.#words.ready ? this.#promotion.state.name : 'loading';
    if (!this.#campaign) this.#around?.forget();
    super.update(changed);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.#words.ready) this.#around?.goOn();
    if (!changed.has('state')) return;
    // Without them the day is still said on which it begins, and one can check in without a calendar.
    if (this.state === 'upcoming') void import('../countdown/define.ts').catch(missed);
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

  #online = () => this.#around?.unsay();

  #linked = () => {
    this.requestUpdate();
  };

  #retry = () => Promise.all([this.#words.load(), this.#promotion.retry()]);
}
