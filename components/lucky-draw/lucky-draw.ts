import { consume } from '@lit/context';
import { adoptStyles, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import { clientOf } from '../../src/client/registry.ts';
import type { Draw, DrawKnown } from '../../src/contract/draw.ts';
import { clientContext } from '../../src/controllers/contexts.ts';
import { PromotionController } from '../../src/controllers/promotion.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { promotion } from '../../src/messages/zh-cn/promotion.ts';
import type { PromotionState } from '../../src/rules/promotion.ts';
import { installTokens } from '../../src/theme/install.ts';
import { shell } from '../winning/shell.ts';
import { writeOf } from '../winning/write-of.ts';
import type { Around } from './around.ts';
import { styles } from './lucky-draw.styles.ts';
import { reads } from './reads.ts';

/** What could not be fetched, and can be done without. */
const missed = () => undefined;

/**
 * A lucky draw: a stage that plays what the backend decided, and around it what one may know and do: how often, what can be won and
 * how likely that is, who won, one's own prizes. It works by itself with `endpoint` and `campaign`, or inside `lk-app`.
 * What stands inside the tag with `slot="prize-<id>"` is a designer's own face for that prize, on stages that draw each face once.
 *
 * @element lk-lucky-draw
 * @slot heading - What the draw is called, and a line below; its title and summary unless given.
 * @fires {DrawnEvent} lk-drawn - A draw is over: what it came to is shown.
 * @fires {DrawTickEvent} lk-draw-tick - A sector, a light or a symbol went by: the moment for a sound of one's own.
 * @fires {AuthRequiredEvent} lk-auth-required - Somebody has to sign in first.
 * @fires {FailureEvent} lk-error - What the visitor asked for came to nothing.
 * @fires {CouponRedeemedEvent} lk-coupon-redeemed - The counter used a coupon up that was won and whose code was open here.
 * @fires {SheetCloseEvent} lk-sheet-close - A person closed a sheet.
 * @fires {CountdownEndEvent} lk-countdown-end - Now it can be drawn.
 * @csspart title - What the draw is called.
 * @csspart slab - The paper below the stage.
 * @csspart chances - How often one may draw.
 * @csspart action - The key below the stage, where something is to be done before drawing.
 * @csspart last - The way to what was drawn last.
 * @csspart records - The way to one's own prizes.
 * @csspart rules - The way to the rules.
 * @csspart audit - The way to how it was drawn, once it is over.
 * @csspart status - The line that is read aloud.
 * @cssprop --lk-radius-card
 * @cssprop --lk-size-sm
 */
export class LuckyDrawElement extends LitElement {
  static override styles = styles;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** The campaign's id. */
  @property() campaign = '';

  /** The contract's base URL, where no `lk-app` is around and the page's `embed.js` names none. */
  @property() endpoint = '';

  /** The store that the visitor came from, by its id; `?store=` in the page's address unless set. */
  @property() store = '';

  /** What led the visitor here, 1 to 64 of `[A-Za-z0-9_-]`; `?channel=` in the page's address unless set. */
  @property() channel = '';

  /** What plays the draw: `wheel`, `grid`, `scratch`, `slot`, `shake`, or the name of a stage of one's own; the wheel where there is none of that name. A draw under way goes on on another one. */
  @property() stage = 'wheel';

  /** Whether each prize has as much room as its odds, on a stage that has room to share out: `odds`; else all have the same. */
  @property() sectors: 'equal' | 'odds' = 'equal';

  /** Ticks are heard, after a tap. */
  @property({ type: Boolean }) sound = false;

  /** Ticks are felt, after a tap, where the phone can. */
  @property({ type: Boolean }) vibration = false;

  /** Where the card is to be had that the draw takes. */
  @property({ attribute: 'card-href' }) cardHref = '';

  /** Where the visitor stands, for styles and scripts to read; the element sets it. It is `working` until a draw is shown. */
  @property({ reflect: true }) state: PromotionState = 'loading';

  /** Reaches the backend; taken from `lk-app` or made for `endpoint` unless set. */
  @consume({ context: clientContext, subscribe: true })
  @property({ attribute: false })
  client: Client | undefined;

  readonly #words = new WordsController(this, { promotion }, async () => {
    const { draw, dates, trouble, drawTrouble, ...late } = await import('./with-data.ts');
    if (!this.#around && this.shadowRoot)
      adoptStyles(this.shadowRoot, [...LuckyDrawElement.elementStyles, ...late.stylesWithData]);
    if (!this.#around) {
      this.#around = new late.Around({
        host: this,
        say: () => ({ draw, dates, trouble, drawTrouble, ...this.#words.say }),
        lang: () => this.#words.lang,
        client: () => clientOf(this),
        promotion: this.#promotion,
      });
      // Where the standing came first, nobody asked for what was cut short.
      void this.#around.action.resume();
    }
    return { draw, dates, trouble, drawTrouble };
  });
  readonly #promotion: PromotionController<DrawKnown, Draw> = new PromotionController<DrawKnown, Draw>(this, {
    reads,
    client: () => clientOf(this),
    campaign: () => this.campaign,
    lang: () => this.#words.lang,
    action: writeOf(() => this.#around?.action),
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

  /** Draws as a press on the stage does; answers what it came to once that is shown, and nothing where nothing came of it. */
  readonly draw = async (): Promise<Draw | undefined> => this.#around?.draw();

  protected override update(changed: PropertyValues<this>): void {
    // Only now have the controllers heard of a new campaign or endpoint.
    const state = this.#around?.follow() ?? this.#promotion.state.name;
    this.state = this.#words.ready ? state : 'loading';
    if (!this.#campaign) this.#around?.forget();
    super.update(changed);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const campaign = this.#campaign;
    if (campaign) this.#around?.tell(campaign);
    if (this.#words.ready) this.#around?.goOn();
    if (!changed.has('state')) return;
    // Without them the draw still says on which day it opens, and is drawn without being told who won.
    if (this.state === 'upcoming') void import('../countdown/define.ts').catch(missed);
    if (changed.get('state') === 'loading') void import('../draw-winners/define.ts').catch(missed);
  }

  protected override render(): TemplateResult {
    return shell({
      state: this.state,
      campaign: this.#campaign,
      around: this.#around,
      say: this.#words.say.promotion,
      bone: html`<div class="stage"><div class="bone"></div></div>`,
      onRetry: this.#retry,
    });
  }

  /** What is known, once there are words for it. */
  get #campaign() {
    return this.#words.ready ? this.#promotion.campaign : undefined;
  }

  #online = () => this.#around?.unsay();

  #retry = () => Promise.all([this.#words.load(), this.#promotion.retry()]);
}
