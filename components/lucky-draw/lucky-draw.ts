import { consume } from '@lit/context';
import { adoptStyles, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import { randomText } from '../../src/client/random.ts';
import { clientOf } from '../../src/client/registry.ts';
import type { Award } from '../../src/contract/award.ts';
import type { CouponPass } from '../../src/contract/coupon.ts';
import { createDraw, type Draw, type DrawKnown } from '../../src/contract/draw.ts';
import type { Input } from '../../src/contract/operation.ts';
import { ActionController, type ActionState } from '../../src/controllers/action.ts';
import { clientContext } from '../../src/controllers/contexts.ts';
import { PromotionController } from '../../src/controllers/promotion.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { promotion } from '../../src/messages/zh-cn/promotion.ts';
import type { PromotionState } from '../../src/rules/promotion.ts';
import { installTokens } from '../../src/theme/install.ts';
import { FailureEvent } from '../shared.events.ts';
import { SheetController } from '../sheet/sheet-controller.ts';
import { SignInFirst } from '../sign-in-first.ts';
import { styles } from './lucky-draw.styles.ts';
import { DrawnEvent } from './lucky-draw.events.ts';
import { PlayController } from './play-controller.ts';
import { reads } from './reads.ts';
import type { AwardWay, On, SheetName } from './sheets.ts';
import type { Senses } from './senses.ts';
import type { Face } from './stage.ts';
import { StageController } from './stage-controller.ts';
import { DrawTickEvent } from './stage.events.ts';
import type { Shown, View, Way } from './view.ts';
import type * as WithData from './with-data.ts';

type Late = Omit<typeof WithData, 'draw' | 'dates' | 'trouble' | 'drawTrouble'>;

/** What could not be fetched, and can be done without. */
const missed = () => undefined;

/** How long (ms) the stage is seen at rest before a sheet says what to do next. */
const pause = 700;

/**
 * A lucky draw: a stage that plays what the backend decided, and around it what one may know and do: how often, what can be won and
 * how likely that is, who won, one's own prizes. It works by itself with `endpoint` and `campaign`, or inside `lk-app`.
 *
 * @element lk-lucky-draw
 * @slot heading - What the draw is called, and a line below; its title and summary unless given.
 * @slot prize-<id> - A designer's own face for the prize with that id, on stages that draw each face once.
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

  /** What plays the draw: `wheel`, `grid`, `scratch`, `slot`, `shake`, or the name of a stage of one's own. A draw under way goes on on another one. */
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

  /** What was drawn is said aloud. */
  @state() private said = '';
  @state() private rulesRead = '';
  /** The coupon whose code is open. */
  @state() private shownPass: CouponPass | undefined;
  /** The parcel whose winner is asked where it goes. */
  @state() private shownAward: Award | undefined;

  readonly #words = new WordsController(this, { promotion }, async () => {
    const { draw, dates, trouble, drawTrouble, ...late } = await import('./with-data.ts');
    if (!this.#late && this.shadowRoot)
      adoptStyles(this.shadowRoot, [...LuckyDrawElement.elementStyles, ...late.stylesWithData]);
    this.#late = late;
    return { draw, dates, trouble, drawTrouble };
  });
  readonly #sheets = new SheetController<SheetName, On>(this, {
    sheets: async () => (await import('./sheets.ts')).sheets,
    offline: () => this.#words.say.promotion.offline,
  });
  readonly #action = new ActionController<typeof createDraw>(this, {
    operation: createDraw,
    client: () => this.#reach(),
    input: () => this.#input(),
    onEnd: (end) => this.#ended(end),
  });
  readonly #signing = new SignInFirst(this, {
    client: () => this.#reach(),
    mayGoOn: () => this.#promotion.state.name === 'open',
    onGoOn: () => this.draw(),
  });
  readonly #promotion: PromotionController<DrawKnown, Draw> = new PromotionController<DrawKnown, Draw>(this, {
    reads,
    client: () => this.#reach(),
    campaign: () => this.campaign,
    lang: () => this.#words.lang,
    action: this.#action,
  });
  readonly #plays = new PlayController(this, (draw) => this.#rested(draw));
  readonly #stage = new StageController(this, {
    name: () => this.stage,
    onPress: () => this.#press(),
    onRest: this.#plays.rest,
  });
  #late: Late | undefined;
  #senses: Senses | undefined;
  /** Where the visitor stood when what is played began: what that changed is not told before it is shown. */
  #shown: Shown = { name: 'loading' };
  #faces: readonly Face[] = [];
  /** What the faces were made of. */
  #facesFrom: readonly unknown[] = [];
  #whenRested: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.addEventListener(DrawTickEvent.type, () => this.#senses?.tick(this));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
    window.addEventListener('online', this.#unsay);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#unsay);
    clearTimeout(this.#timer);
    this.#senses?.close();
    this.#senses = undefined;
    this.#close();
  }

  /** Draws as a press on the stage does; answers what it came to once that is shown, and nothing where nothing came of it. */
  readonly draw = async (): Promise<Draw | undefined> => {
    if (!this.#plays.isResting) return undefined;
    this.#unsay();
    this.#sheets.close();
    clearTimeout(this.#timer);
    const shown = new Promise<void>((resolve) => (this.#whenRested = resolve));
    await this.#action.start();
    const { state } = this.#action;
    if (state.name !== 'done') return undefined;
    await shown;
    return state.value;
  };

  protected override update(changed: PropertyValues<this>): void {
    // Only now have the controllers heard of a new campaign or endpoint.
    this.#follow();
    if (!this.#known().campaign) this.#sheets.clear();
    super.update(changed);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { element } = this.#stage;
    if (element) Object.assign(element, this.#told());
    if (this.#words.ready && this.#promotion.state.name !== 'loading') this.#signing.goOn();
    if (!changed.has('state')) return;
    // Without them the draw still says on which day it opens, and is drawn without being told who won.
    if (this.state === 'upcoming') void import('../countdown/define.ts').catch(missed);
    if (changed.get('state') === 'loading') void import('../draw-winners/define.ts').catch(missed);
  }

  protected override render(): TemplateResult {
    const { campaign } = this.#known();
    return html`
      <article aria-label=${campaign?.title ?? nothing} aria-busy=${String(this.state === 'loading')}>
        ${campaign && this.#late ? this.#whole(campaign, this.#late) : this.#bare()}
        <p class="unseen" part="status" role="status">${this.#status()}</p>
      </article>
      ${this.#sheet()}
    `;
  }

  #reach = (): Client | undefined => clientOf(this);

  /** Follows what the backend says of the visitor and of a draw, as far as it may be shown. */
  #follow() {
    const { state } = this.#promotion;
    if (this.#action.state.name === 'working') this.#plays.turn();
    else this.#plays.stop();
    const participation = 'campaign' in state ? state.participation : undefined;
    if (!participation && this.#action.state.name !== 'working') this.#plays.forget();
    if (this.#plays.isResting) {
      this.#shown = state;
      this.#plays.recall(participation?.lastDraw);
    }
    // What was refused on a day says nothing of the next.
    if (this.#action.state.name === 'refused' && participation && participation.state !== 'open') this.#action.reset();
    this.state = !this.#words.ready ? 'loading' : this.#plays.isResting ? this.#shown.name : 'working';
  }

  #known(): Partial<DrawKnown> {
    const { campaign } = this.#promotion;
    if (!this.#words.ready || !campaign) return {};
    const participation = 'campaign' in this.#shown ? this.#shown.participation : undefined;
    return { campaign, ...(participation && { participation }) };
  }

  #input(): Input<typeof createDraw> | undefined {
    const { campaign } = this.#promotion;
    const source = this.#late?.pageSource(this);
    return campaign
      ? {
          params: { id: campaign.id },
          query: { lang: this.#words.lang },
          body: {
            disclosureVersion: campaign.disclosureVersion,
            clientNonce: randomText(16),
            ...(source && { source }),
          },
        }
      : undefined;
  }

  #view(): View {
    const { promotion: shared, trouble, drawTrouble, draw } = this.#words.say;
    if (!this.#late || !trouble || !drawTrouble || !draw) return { sentence: shared.offline, way: 'retry' };
    if (!this.#plays.isResting) return this.#plays.isSlow ? { sentence: draw.waiting } : {};
    const { notice } = this.#sheets;
    if (notice) return { sentence: notice };
    const action = this.#action.state;
    // Whatever else is known by now: what became of this draw is not.
    if (action.name === 'unreachable') {
      const { title } =
        this.#late.viewOf(action, { promotion: shared, trouble, drawTrouble }).sentence ?? shared.offline;
      return { sentence: { title, text: drawTrouble.unsure }, way: 'retry' };
    }
    const view = this.#late.viewOf(this.#shown, { promotion: shared, trouble, drawTrouble });
    const hasRead = this.rulesRead !== '' && this.rulesRead === this.#known().campaign?.disclosureVersion;
    return view.way === 'read-rules' && hasRead ? { ...view, way: 'agree' } : view;
  }

  /** What the stage is told. */
  #told() {
    const { campaign, participation } = this.#known();
    const { draw: say } = this.#words.say;
    const { play, isResting } = this.#plays;
    const left = participation?.chances.left ?? 0;
    const isOpen = this.state === 'open' || this.state === 'done' || this.#view().way === 'retry';
    if (!campaign || !say || !this.#late) return { play };
    const from = [campaign, this.sectors, say.nothing.join(), this.#reach()?.endpoint];
    if (from.some((part, index) => part !== this.#facesFrom[index])) {
      this.#facesFrom = from;
      this.#faces = this.#late.facesOf(campaign, {
        byOdds: this.sectors === 'odds',
        nothing: say.nothing,
        endpoint: this.#reach()?.endpoint ?? '',
      });
    }
    return {
      faces: this.#faces,
      play,
      press: say.press[this.#late.wordsOf(this.stage, say.press)],
      hint: left > 0 ? say.hint(left) : '',
      ready: isResting && isOpen,
    };
  }

  #bare() {
    if (!this.#words.ready || this.state === 'loading') return html`<div class="stage"><div class="bone"></div></div>`;
    const { sentence = this.#words.say.promotion.offline } = this.#view();
    return html`<div class="alone">
      <p><b>${sentence.title}</b><br />${sentence.text}</p>
      <button type="button" class="key" part="action" @click=${this.#go}>${this.#words.say.promotion.retry}</button>
    </div>`;
  }

  #whole(campaign: DrawKnown['campaign'], late: Late) {
    const { promotion: shared, draw, drawTrouble, dates } = this.#words.say;
    if (!draw || !drawTrouble || !dates) return nothing;
    const { participation } = this.#known();
    const endpoint = this.#reach()?.endpoint ?? '';
    return html`
      <header>
        <slot name="heading">
          <h2 part="title">${campaign.title}</h2>
          ${campaign.summary ? html`<p>${campaign.summary}</p>` : nothing}
        </slot>
      </header>
      <div class="stage">${this.#stage.element ?? html`<div class="bone"></div>`}</div>
      ${late.prizeList(campaign, draw)}
      ${late.slab({
        campaign,
        participation,
        state: this.#shown.name,
        view: this.#view(),
        last: this.#plays.isResting ? this.#plays.draw : undefined,
        say: { promotion: shared, draw, drawTrouble, dates },
        now: this.#now(),
        client: this.#reach(),
        cardUrl: late.safeUrl(this.cardHref, document.baseURI),
        auditUrl: this.#shown.name === 'ended' ? late.auditUrl(endpoint, campaign.id) : undefined,
        onGo: this.#go,
        onResult: () => this.#sheets.open('result'),
        onRecords: () => this.#sheets.open('records'),
        onRules: this.#openRules,
      })}
    `;
  }

  #sheet() {
    const { campaign, participation } = this.#known();
    const { promotion: shared, draw } = this.#words.say;
    return campaign && draw && this.#late
      ? this.#sheets.show({
          campaign,
          draw: this.#plays.draw,
          award: this.shownAward,
          pass: this.shownPass,
          client: this.#reach(),
          say: { promotion: shared, draw },
          stage: this.#late.wordsOf(this.stage, draw.press),
          left: this.state === 'open' || this.state === 'done' ? (participation?.chances.left ?? 0) : 0,
          auditUrl:
            this.#shown.name === 'ended' ? this.#late.auditUrl(this.#reach()?.endpoint ?? '', campaign.id) : undefined,
          onClose: this.#close,
          onGo: this.#goOn,
          onLook: this.#promotion.reload,
        })
      : nothing;
  }

  #status() {
    const { promotion: shared, draw } = this.#words.say;
    if (this.state === 'loading') return shared.loading;
    const { sentence } = this.#view();
    if (sentence) return `${sentence.title} ${sentence.text}`;
    return this.#plays.isResting ? this.said : draw?.turning;
  }

  #now() {
    return this.#reach()?.clock.now() ?? Date.now();
  }

  #press() {
    if (this.sound || this.vibration) this.#senses ??= this.#late?.senses();
    void this.draw();
  }

  #go = () => {
    const { way } = this.#view();
    const ways: Record<Way, () => unknown> = {
      draw: this.draw,
      'sign-in': this.#signIn,
      card: missed,
      'read-rules': this.#openRules,
      agree: this.draw,
      look: this.#promotion.reload,
      retry: this.#retry,
    };
    this.#unsay();
    if (way) void ways[way]();
  };

  #retry = () =>
    Promise.all([
      this.#words.load(),
      this.#action.state.name === 'unreachable' ? this.draw() : this.#promotion.retry(),
    ]);

  #openRules = () => this.#sheets.open('rules');

  #unsay = () => this.#sheets.say(undefined);

  #close = () => {
    if (this.#sheets.opened === 'rules') this.rulesRead = this.#known().campaign?.disclosureVersion ?? '';
    this.#sheets.close();
    this.shownPass = this.shownAward = undefined;
  };

  #signIn = async () => {
    if (await this.#signing.signIn()) return;
    this.#sheets.say(this.#words.say.trouble?.noSignIn ?? this.#words.say.promotion.offline);
  };

  /** What there is to do with a prize. */
  #goOn = async (way: AwardWay, award?: Award): Promise<void> => {
    switch (way) {
      case 'again':
        await this.draw();
        return;
      case 'contact':
        this.shownAward = award;
        return;
      case 'use':
        await this.#showCode(award?.passId ?? '');
    }
  };

  async #showCode(id: string) {
    const read = await this.#late?.readCoupon(this.#reach(), id, this.#words.lang);
    if (read?.kind === 'ok') {
      this.shownPass = read.value;
      await this.#sheets.open('code');
    } else {
      this.#close();
      this.#sheets.say(this.#words.say.promotion.offline);
    }
  }

  #ended(end: ActionState<Draw>) {
    if (end.name === 'refused' || end.name === 'unreachable') this.dispatchEvent(new FailureEvent(end));
    if (end.name !== 'done') return;
    this.#plays.land(end.value);
    // Nobody will say that it is shown.
    if (!this.#stage.element) this.#plays.rest();
  }

  #rested(draw: Draw) {
    this.#whenRested?.();
    const { draw: say } = this.#words.say;
    this.said = (say && this.#late?.landed(draw, this.stage, say)) ?? '';
    this.dispatchEvent(new DrawnEvent(draw));
    this.#timer = setTimeout(() => void this.#sheets.open('result'), pause);
  }
}
