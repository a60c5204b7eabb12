import { html, type LitElement, nothing, type TemplateResult } from 'lit';

import type { Client } from '../../src/client/client.ts';
import { randomText } from '../../src/client/random.ts';
import { createDraw, type Draw, type DrawKnown } from '../../src/contract/draw.ts';
import type { Input } from '../../src/contract/operation.ts';
import { ActionController, type ActionState } from '../../src/controllers/action.ts';
import type { PromotionController } from '../../src/controllers/promotion.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { pageSource } from '../../src/platform/page-source.ts';
import { safeUrl } from '../../src/platform/safe-url.ts';
import type { PromotionState } from '../../src/rules/promotion.ts';
import type { OnAwardWay } from '../award/award-way.ts';
import { FailureEvent } from '../shared.events.ts';
import { standingView, type View, type Way } from '../standing-view.ts';
import { Frame } from '../winning/frame.ts';
import { auditUrl } from './audit-url.ts';
import { KeptFaces } from './faces-kept.ts';
import { handFacesOn } from './hand-faces-on.ts';
import { landed } from './landed.ts';
import { DrawnEvent } from './lucky-draw.events.ts';
import { PlayController } from './play-controller.ts';
import { Senses } from './senses.ts';
import type { On, SheetName } from './sheets.ts';
import { prizeList, slab } from './slab.ts';
import { DrawTickEvent } from './stage.events.ts';
import type { Stage } from './stage.ts';
import { StageController } from './stage-controller.ts';
import { wordsOf } from './stage-words.ts';
import type { Shown } from './view.ts';

/** How long (ms) the stage is seen at rest before a sheet says what to do next. */
const pause = 700;

/** What a draw is made of, for what stands around its stage. */
export interface Parts {
  readonly host: LitElement & {
    readonly campaign: string;
    readonly stage: string;
    readonly sectors: string;
    readonly cardHref: string;
    readonly store: string;
    readonly channel: string;
    readonly sound: boolean;
    readonly vibration: boolean;
  };
  readonly say: () => Pick<Messages, 'promotion' | 'draw' | 'drawTrouble' | 'dates' | 'trouble'>;
  /** BCP 47. */
  readonly lang: () => string;
  readonly client: () => Client | undefined;
  readonly promotion: PromotionController<DrawKnown, Draw>;
}

/** What stands around the stage of a draw: what is said, what lies below it, and the sheets over it. */
export class Around {
  /** The write that draws. */
  readonly action: ActionController<typeof createDraw>;
  readonly #parts: Parts;
  readonly #plays: PlayController;
  readonly #stage: StageController;
  readonly #frame: Frame<SheetName, On>;
  readonly #faces = new KeptFaces();
  readonly #senses = new Senses();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the visitor stood when what is played began: what that changed is not told before it is shown. */
  #shown: Shown = { name: 'loading' };
  #whenRested: (() => void) | undefined;
  /** What was drawn is said aloud. */
  #said = '';

  constructor(parts: Parts) {
    const { host, client, promotion } = parts;
    this.#parts = parts;
    host.addEventListener(DrawTickEvent.type, () => this.#senses.tick(host));
    this.#plays = new PlayController(host, (draw) => this.#rested(draw));
    this.#stage = new StageController(host, {
      name: () => host.stage,
      onPress: () => this.#press(),
      onRest: this.#plays.rest,
    });
    this.action = new ActionController<typeof createDraw>(host, {
      operation: createDraw,
      client,
      input: () => this.#input(),
      onEnd: (end) => this.#ended(end),
    });
    this.#frame = new Frame<SheetName, On>(host, {
      client,
      known: () => promotion.known,
      lang: parts.lang,
      say: parts.say,
      sheets: async () => (await import('./sheets.ts')).sheets,
      disclosureVersion: () => promotion.campaign?.disclosureVersion,
      mayGoOn: () => promotion.state.name === 'open',
      onGoOn: () => this.draw(),
    });
  }

  /** Goes on, where it waited to know who asks. */
  goOn(): void {
    if (this.#parts.promotion.state.name !== 'loading') this.#frame.signing.goOn();
  }

  /** Draws; answers what it came to once that is shown. */
  readonly draw = async (): Promise<Draw | undefined> => {
    if (!this.#plays.isResting) return undefined;
    if (this.#frame.asksWechat) {
      await this.#frame.signIn();
      return undefined;
    }
    clearTimeout(this.#timer);
    this.#said = '';
    this.unsay();
    this.#frame.sheets.close();
    const shown = new Promise<void>((resolve) => (this.#whenRested = resolve));
    await this.action.start();
    const { state } = this.action;
    if (state.name !== 'done') return undefined;
    await shown;
    return state.value;
  };

  /** Follows what the backend says of the visitor and of a draw, as far as it may be shown; answers what that looks like. */
  follow(): PromotionState {
    const { state } = this.#parts.promotion;
    const isWorking = this.action.state.name === 'working';
    if (isWorking) this.#plays.turn();
    else this.#plays.stop();
    const participation = 'campaign' in state ? state.participation : undefined;
    if (!participation && !isWorking) this.#plays.forget();
    if (this.#plays.isResting) {
      this.#shown = state;
      this.#plays.recall(participation?.lastDraw);
    }
    // What was refused on a day says nothing of the next.
    if (this.action.state.name === 'refused' && participation && participation.state !== 'open') this.action.reset();
    return this.#plays.isResting ? this.#shown.name : 'working';
  }

  /** Nobody is there any more. */
  leave(): void {
    clearTimeout(this.#timer);
    this.#senses.close();
    this.#frame.close();
  }

  /** It is about something else now. */
  forget(): void {
    this.#said = '';
    this.#frame.sheets.clear();
  }

  readonly unsay = (): void => this.#frame.unsay();

  /** Tells the stage what it shows. */
  tell(campaign: DrawKnown['campaign']): void {
    const { element } = this.#stage;
    if (!element) return;
    Object.assign(element, this.#told(campaign));
    handFacesOn(this.#parts.host, element);
  }

  #told(campaign: DrawKnown['campaign']): Partial<Stage> {
    const { host, client, promotion } = this.#parts;
    const plays = this.#plays;
    const { draw: say } = this.#parts.say();
    const participation = this.#participation;
    const left = this.#left;
    const { way } = this.view();
    return {
      faces: this.#faces.of(campaign, {
        byOdds: host.sectors === 'odds',
        nothing: say.nothing,
        endpoint: client()?.endpoint ?? '',
      }),
      play: plays.play,
      press: say.press[wordsOf(host.stage, say.press)],
      hint: left > 0 ? say.hint(left) : '',
      ready:
        plays.isResting &&
        !promotion.reading &&
        !this.#frame.signing.isAway &&
        participation !== undefined &&
        (way === 'take-part' || way === 'retry'),
    };
  }

  /** How often one may draw now. */
  get #left() {
    const { name } = this.#shown;
    return name === 'open' || name === 'done' ? (this.#participation?.chances.left ?? 0) : 0;
  }

  view(): View {
    const plays = this.#plays;
    const { action } = this;
    const said = this.#parts.say();
    const say = { ...said, own: said.drawTrouble.problems };
    if (!plays.isResting) return plays.isSlow ? { sentence: say.draw.waiting } : {};
    // Whatever else is known by now: what became of this draw is not.
    if (action.state.name === 'unreachable') {
      const { title } = standingView(action.state, say).sentence ?? say.promotion.offline;
      return { sentence: { title, text: say.drawTrouble.unsure }, way: 'retry' };
    }
    return this.#frame.read(standingView(this.#shown, say));
  }

  /** What is read aloud. */
  status(): string {
    const { sentence } = this.view();
    if (sentence) return `${sentence.title} ${sentence.text}`;
    return this.#plays.isResting ? this.#said : this.#parts.say().draw.turning;
  }

  /** A stage with all that is around it. */
  show(campaign: DrawKnown['campaign']): TemplateResult {
    const { host, client } = this.#parts;
    const plays = this.#plays;
    const say = this.#parts.say();
    return html`
      <header>
        <slot name="heading">
          <h2 part="title">${campaign.title}</h2>
          ${campaign.summary ? html`<p>${campaign.summary}</p>` : nothing}
        </slot>
      </header>
      <div class="stage">${this.#stage.element ?? html`<div class="bone"></div>`}</div>
      ${prizeList(campaign, say.draw)}
      ${slab({
        campaign,
        participation: this.#participation,
        state: this.#shown.name,
        view: this.view(),
        last: plays.isResting ? plays.draw : undefined,
        say,
        now: this.#parts.client()?.clock.now() ?? Date.now(),
        client: client(),
        cardUrl: safeUrl(host.cardHref, document.baseURI),
        auditUrl: this.#auditUrl(campaign),
        onGo: this.go,
        onResult: () => this.#frame.sheets.open('result'),
        onRecords: () => this.#frame.sheets.open('records'),
        onRules: this.#frame.openRules,
      })}
    `;
  }

  sheet(campaign: DrawKnown['campaign']): unknown {
    const { host, client, promotion } = this.#parts;
    const say = this.#parts.say();
    const { sheets, award, pass, close } = this.#frame;
    return sheets.show({
      campaign,
      draw: this.#plays.draw,
      award,
      pass,
      client: client(),
      from: host,
      say,
      stage: wordsOf(host.stage, say.draw.press),
      left: this.#left,
      auditUrl: this.#auditUrl(campaign),
      onClose: close,
      onGo: this.#goOn,
      onLook: promotion.reload,
    });
  }

  /** The way on. */
  readonly go = (): void => {
    const { promotion } = this.#parts;
    const { draw, action } = this;
    const { way } = this.view();
    const ways: Record<Way, () => unknown> = {
      'take-part': draw,
      'sign-in': this.#frame.signIn,
      'open-in-wechat': this.#frame.signIn,
      card: () => undefined,
      'read-rules': this.#frame.openRules,
      agree: draw,
      look: promotion.reload,
      retry: action.state.name === 'unreachable' ? draw : promotion.retry,
    };
    this.unsay();
    if (way) void ways[way]();
  };

  /** A person drew: ticks may be heard and felt from now on. */
  #press() {
    this.#senses.tap(this.#parts.host);
    void this.draw();
  }

  #input(): Input<typeof createDraw> | undefined {
    const { host, lang, promotion } = this.#parts;
    const { campaign } = promotion;
    const source = pageSource(host);
    return campaign
      ? {
          params: { id: campaign.id },
          query: { lang: lang() },
          body: {
            disclosureVersion: campaign.disclosureVersion,
            clientNonce: randomText(16),
            ...(source && { source }),
          },
        }
      : undefined;
  }

  #ended(end: ActionState<Draw>) {
    if (end.name === 'refused' || end.name === 'unreachable') this.#parts.host.dispatchEvent(new FailureEvent(end));
    if (end.name !== 'done') return;
    this.#plays.land(end.value);
    // Nobody will say that it is shown.
    if (!this.#stage.element) this.#plays.rest();
  }

  /** What was drawn is shown. */
  #rested(draw: Draw) {
    const { host, say } = this.#parts;
    this.#whenRested?.();
    this.#said = landed(draw, host.stage, say().draw);
    host.dispatchEvent(new DrawnEvent(draw));
    this.#timer = setTimeout(() => void this.#frame.sheets.open('result'), pause);
  }

  get #participation() {
    return 'campaign' in this.#shown ? this.#shown.participation : undefined;
  }

  #auditUrl({ id }: DrawKnown['campaign']) {
    return this.#shown.name === 'ended' ? auditUrl(this.#parts.client()?.endpoint ?? '', id) : undefined;
  }

  /** What there is to do with a prize, or without one. */
  #goOn: OnAwardWay = (way, award) => (way === 'again' ? this.draw() : this.#frame.goOn(way, award));
}
