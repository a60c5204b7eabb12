import { html, type LitElement, nothing, type TemplateResult } from 'lit';

import type { Client } from '../../src/client/client.ts';
import type { Award } from '../../src/contract/award.ts';
import { type CouponPass, getCoupon } from '../../src/contract/coupon.ts';
import type { createDraw, Draw, DrawKnown } from '../../src/contract/draw.ts';
import type { ActionController } from '../../src/controllers/action.ts';
import type { PromotionController } from '../../src/controllers/promotion.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { safeUrl } from '../../src/platform/safe-url.ts';
import { SheetController } from '../sheet/sheet-controller.ts';
import { SignInFirst } from '../sign-in-first.ts';
import { auditUrl } from './audit-url.ts';
import type { OnAwardWay } from './award-way.ts';
import { KeptFaces } from './faces-kept.ts';
import { handFacesOn } from './hand-faces-on.ts';
import { landed } from './landed.ts';
import type { PlayController } from './play-controller.ts';
import { Senses } from './senses.ts';
import type { On, SheetName } from './sheets.ts';
import { prizeList, slab } from './slab.ts';
import type { Stage } from './stage.ts';
import { wordsOf } from './stage-words.ts';
import type { Shown, View, Way } from './view.ts';
import { viewOf } from './view-of.ts';

/** How long (ms) the stage is seen at rest before a sheet says what to do next. */
const pause = 700;

/** What a draw is made of, for what stands around its stage. */
export interface Parts {
  readonly host: LitElement & {
    readonly stage: string;
    readonly sectors: string;
    readonly cardHref: string;
    readonly sound: boolean;
    readonly vibration: boolean;
  };
  readonly say: () => Pick<Messages, 'promotion' | 'draw' | 'drawTrouble' | 'dates' | 'trouble'>;
  /** BCP 47. */
  readonly lang: () => string;
  readonly client: () => Client | undefined;
  readonly promotion: PromotionController<DrawKnown, Draw>;
  readonly action: ActionController<typeof createDraw>;
  readonly plays: PlayController;
  /** Where the visitor stands, as far as it may be shown. */
  readonly shown: () => Shown;
  readonly draw: () => Promise<unknown>;
}

/** What stands around the stage of a draw: what is said, what lies below it, and the sheets over it. */
export class Around {
  readonly #parts: Parts;
  readonly #sheets: SheetController<SheetName, On>;
  readonly #signing: SignInFirst;
  readonly #faces = new KeptFaces();
  readonly #senses = new Senses();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What was drawn is said aloud. */
  #said = '';
  #rulesRead = '';
  /** The coupon whose code is open, and the parcel whose winner is asked where it goes. */
  #pass: CouponPass | undefined;
  #award: Award | undefined;

  constructor(parts: Parts) {
    const { host, client, promotion } = parts;
    this.#parts = parts;
    this.#sheets = new SheetController<SheetName, On>(host, {
      sheets: async () => (await import('./sheets.ts')).sheets,
      offline: () => parts.say().promotion.offline,
    });
    this.#signing = new SignInFirst(host, {
      client,
      mayGoOn: () => promotion.state.name === 'open',
      onGoOn: parts.draw,
    });
  }

  /** Goes on, where it waited to know who asks. */
  goOn(): void {
    if (this.#parts.promotion.state.name !== 'loading') this.#signing.goOn();
  }

  /** A person drew: ticks may be heard and felt from now on. */
  press(): void {
    const { host, draw } = this.#parts;
    this.#senses.tap(host);
    void draw();
  }

  tick(): void {
    this.#senses.tick(this.#parts.host);
  }

  /** Makes way for a draw. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#said = '';
    this.unsay();
    this.#sheets.close();
  }

  /** What was drawn is shown. */
  rested(draw: Draw): void {
    this.#said = landed(draw, this.#parts.host.stage, this.#parts.say().draw);
    this.#timer = setTimeout(() => void this.#sheets.open('result'), pause);
  }

  /** Nobody is there any more. */
  leave(): void {
    clearTimeout(this.#timer);
    this.#senses.close();
    this.#close();
  }

  /** It is about something else now. */
  forget(): void {
    this.#said = '';
    this.#sheets.clear();
  }

  readonly unsay = (): void => this.#sheets.say(undefined);

  /** Tells the stage what it shows. */
  tell(stage: Stage, campaign: DrawKnown['campaign']): void {
    Object.assign(stage, this.#told(campaign));
    handFacesOn(this.#parts.host, stage);
  }

  #told(campaign: DrawKnown['campaign']): Partial<Stage> {
    const { host, plays, client, promotion } = this.#parts;
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
        plays.isResting && !promotion.reading && participation !== undefined && (way === 'draw' || way === 'retry'),
    };
  }

  /** How often one may draw now. */
  get #left() {
    const { name } = this.#parts.shown();
    return name === 'open' || name === 'done' ? (this.#participation?.chances.left ?? 0) : 0;
  }

  view(): View {
    const { plays, action, shown, promotion } = this.#parts;
    const say = this.#parts.say();
    if (!plays.isResting) return plays.isSlow ? { sentence: say.draw.waiting } : {};
    const { notice } = this.#sheets;
    // Whatever else is known by now: what became of this draw is not.
    if (action.state.name === 'unreachable') {
      const { title } = viewOf(action.state, say).sentence ?? say.promotion.offline;
      return { sentence: { title, text: say.drawTrouble.unsure }, way: 'retry' };
    }
    const view = { ...viewOf(shown(), say), ...(notice && { sentence: notice }) };
    const hasRead = this.#rulesRead !== '' && this.#rulesRead === promotion.campaign?.disclosureVersion;
    return view.way === 'read-rules' && hasRead ? { ...view, way: 'agree' } : view;
  }

  /** What is read aloud. */
  status(): string {
    const { sentence } = this.view();
    if (sentence) return `${sentence.title} ${sentence.text}`;
    return this.#parts.plays.isResting ? this.#said : this.#parts.say().draw.turning;
  }

  /** A stage with all that is around it. */
  show(campaign: DrawKnown['campaign'], stage: unknown): TemplateResult {
    const { host, plays, client, shown } = this.#parts;
    const say = this.#parts.say();
    return html`
      <header>
        <slot name="heading">
          <h2 part="title">${campaign.title}</h2>
          ${campaign.summary ? html`<p>${campaign.summary}</p>` : nothing}
        </slot>
      </header>
      ${stage} ${prizeList(campaign, say.draw)}
      ${slab({
        campaign,
        participation: this.#participation,
        state: shown().name,
        view: this.view(),
        last: plays.isResting ? plays.draw : undefined,
        say,
        now: this.#parts.client()?.clock.now() ?? Date.now(),
        client: client(),
        cardUrl: safeUrl(host.cardHref, document.baseURI),
        auditUrl: this.#auditUrl(campaign),
        onGo: this.go,
        onResult: () => this.#sheets.open('result'),
        onRecords: () => this.#sheets.open('records'),
        onRules: this.#openRules,
      })}
    `;
  }

  sheet(campaign: DrawKnown['campaign']): unknown {
    const { host, plays, client, promotion } = this.#parts;
    const say = this.#parts.say();
    return this.#sheets.show({
      campaign,
      draw: plays.draw,
      award: this.#award,
      pass: this.#pass,
      client: client(),
      say,
      stage: wordsOf(host.stage, say.draw.press),
      left: this.#left,
      auditUrl: this.#auditUrl(campaign),
      onClose: this.#close,
      onGo: this.#goOn,
      onLook: promotion.reload,
    });
  }

  /** The way on. */
  readonly go = (): void => {
    const { draw, promotion, action } = this.#parts;
    const { way } = this.view();
    const ways: Record<Way, () => unknown> = {
      draw,
      'sign-in': this.#signIn,
      card: () => undefined,
      'read-rules': this.#openRules,
      agree: draw,
      look: promotion.reload,
      retry: action.state.name === 'unreachable' ? draw : promotion.retry,
    };
    this.unsay();
    if (way) void ways[way]();
  };

  get #participation() {
    const shown = this.#parts.shown();
    return 'campaign' in shown ? shown.participation : undefined;
  }

  #auditUrl({ id }: DrawKnown['campaign']) {
    return this.#parts.shown().name === 'ended' ? auditUrl(this.#parts.client()?.endpoint ?? '', id) : undefined;
  }

  #openRules = () => this.#sheets.open('rules');

  #close = () => {
    if (this.#sheets.opened === 'rules') this.#rulesRead = this.#parts.promotion.campaign?.disclosureVersion ?? '';
    this.#sheets.close();
    this.#pass = this.#award = undefined;
  };

  #signIn = async () => {
    if (!(await this.#signing.signIn())) this.#sheets.say(this.#parts.say().trouble.noSignIn);
  };

  /** What there is to do with a prize. */
  #goOn: OnAwardWay = async (way, award) => {
    if (way === 'again') {
      await this.#parts.draw();
    } else if (way === 'contact') {
      this.#award = award;
      await this.#sheets.open('contact');
    } else {
      await this.#showCode(award?.passId ?? '');
    }
  };

  async #showCode(id: string) {
    const { client, lang, say } = this.#parts;
    const read = await client()?.call(getCoupon, { params: { id }, query: { lang: lang() } });
    if (read?.kind === 'ok') {
      this.#pass = read.value;
      await this.#sheets.open('code');
    } else {
      this.#close();
      this.#sheets.say(say().promotion.offline);
    }
  }
}
