import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

import type { Client } from '../../src/client/client.ts';
import { type Attempt, createAttempt, type Verdict } from '../../src/contract/attempt.ts';
import type { Award } from '../../src/contract/award.ts';
import type { Input } from '../../src/contract/operation.ts';
import type { QuizCampaign, QuizKnown } from '../../src/contract/quiz.ts';
import { ActionController, type ActionState } from '../../src/controllers/action.ts';
import type { PromotionController } from '../../src/controllers/promotion.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { pageSource } from '../../src/platform/page-source.ts';
import { safeUrl } from '../../src/platform/safe-url.ts';
import { FailureEvent } from '../shared.events.ts';
import { standingView, type View, type Way } from '../standing-view.ts';
import { Frame } from '../winning/frame.ts';
import { facts, prizeList } from './before.ts';
import { LevelPart } from './level-part.ts';
import { isCleared, nextLevel, pastLevels, shownAttempt } from './levels.ts';
import { NewestAttempt } from './newest-attempt.ts';
import { QuizAnsweredEvent, QuizClearedEvent, QuizStartedEvent } from './picture-quiz.events.ts';
import type { On, SheetName } from './sheets.ts';
import { slab } from './slab.ts';

/** How long (ms) a verdict is seen before a sheet says what was won. */
const pause = 900;

/** What a quiz is made of, for what stands around its question. */
interface Parts {
  readonly host: LitElement & {
    readonly campaign: string;
    readonly cardHref: string;
    readonly drawHref: string;
    readonly store: string;
    readonly channel: string;
  };
  readonly say: () => Pick<Messages, 'promotion' | 'quiz' | 'quizTrouble' | 'dates' | 'trouble'>;
  /** BCP 47. */
  readonly lang: () => string;
  readonly client: () => Client | undefined;
  readonly promotion: PromotionController<QuizKnown, Attempt>;
}

/** What stands around a question: what is said before it, what lies below it, and the sheets over it. */
export class Around {
  /** The write that opens a level and starts its clock. */
  readonly action: ActionController<typeof createAttempt>;
  readonly #parts: Parts;
  readonly #frame: Frame<SheetName, On>;
  readonly #level: LevelPart;
  readonly #newest = new NewestAttempt();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whoever started a level reads its question next. */
  #readsNext = false;
  #isShareAsked = false;
  /** What the last answer won. */
  #won: readonly Award[] = [];

  constructor(parts: Parts) {
    const { host, client, promotion } = parts;
    this.#parts = parts;
    this.#level = new LevelPart(host, () => this.#shown?.question);
    this.action = new ActionController<typeof createAttempt>(host, {
      operation: createAttempt,
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
      mayGoOn: () => promotion.state.name === 'open' && this.#next !== undefined,
      onGoOn: () => this.start(),
    });
  }

  /** Goes on, where it waited to know who asks, and brings whoever started a level to its question. */
  goOn(): void {
    if (this.#parts.promotion.state.name !== 'loading') this.#frame.signing.goOn();
    if (this.#shown && this.#shown.state !== 'open') this.#fetchShare();
    const { host } = this.#parts;
    const level = host.renderRoot.querySelector('lk-quiz-level');
    if (!this.#readsNext || !level || this.#level.state !== 'there') return;
    this.#readsNext = false;
    void level.updateComplete.then(() => level.focus());
  }

  /** Opens the next level, and answers it. */
  readonly start = async (): Promise<Attempt | undefined> => {
    clearTimeout(this.#timer);
    this.unsay();
    if (this.#frame.asksWechat) {
      await this.#frame.signIn();
      return undefined;
    }
    this.#frame.sheets.close();
    await this.action.start();
    // What was cut short on another day, or before another level, is settled now; what was asked for is not.
    if (this.#isStale()) await this.action.start();
    const { state } = this.action;
    return state.name === 'done' ? state.value : undefined;
  };

  /** Follows what the backend says of the visitor. */
  follow(): void {
    const { state } = this.#parts.promotion;
    const participation = 'campaign' in state ? state.participation : undefined;
    const { name } = this.action.state;
    if (participation) this.#newest.take(participation.attempt);
    else if (name !== 'working') this.#newest.forget();
    const hasFailed = name === 'refused' || name === 'unreachable';
    // It is open, whatever became of asking for it; and what was refused on a day says nothing of the next.
    const isPast = this.#shown?.state === 'open' || (name === 'refused' && participation?.state !== 'open');
    if (hasFailed && participation && isPast) this.action.reset();
    if (this.#shown) void this.#level.fetch();
  }

  /** Nobody is there any more. */
  leave(): void {
    clearTimeout(this.#timer);
    this.#frame.close();
  }

  /** It is about something else now. */
  forget(): void {
    this.#newest.forget();
    this.#frame.sheets.clear();
  }

  /** The network is back. */
  online(): void {
    this.unsay();
    if (this.#level.state === 'missing') void this.#level.fetch();
  }

  readonly unsay = (): void => this.#frame.unsay();

  view(): View {
    const { promotion } = this.#parts;
    const said = this.#parts.say();
    const say = { ...said, own: said.quizTrouble.problems };
    if (this.action.state.name === 'unreachable') {
      const { sentence = say.promotion.offline } = standingView(this.action.state, say);
      return { sentence: { title: sentence.title, text: said.quizTrouble.unsure }, way: 'retry' };
    }
    return this.#frame.read(standingView(promotion.state, say));
  }

  /** What is read aloud. */
  status(): string {
    const { sentence } = this.view();
    if (sentence) return `${sentence.title} ${sentence.text}`;
    return this.#isStarting ? this.#parts.say().quiz.starting : '';
  }

  /** A question, or what is to be known before it, with all that is around it. */
  show(campaign: QuizCampaign): TemplateResult {
    const { host, client, promotion, say } = this.#parts;
    const attempt = this.#shown;
    return html`
      <header>
        <slot name="heading">
          <h2 part="title">${campaign.title}</h2>
          ${campaign.summary ? html`<p>${campaign.summary}</p>` : nothing}
        </slot>
      </header>
      <div class="scene">${attempt ? this.#asked(campaign, attempt) : this.#before(campaign)}</div>
      ${this.#startKey(campaign)}
      ${
        attempt && this.#level.state === 'coming'
          ? nothing
          : slab({
              campaign,
              participation: this.#participation,
              state: promotion.state.name,
              view: this.view(),
              attempt,
              say: say(),
              now: this.#now(),
              client: client(),
              cardUrl: safeUrl(host.cardHref, document.baseURI),
              drawUrl: this.#drawUrl,
              onGo: this.go,
              onPast: () => this.#frame.sheets.open('past'),
              onShare: this.#share,
              onRecords: () => this.#frame.sheets.open('records'),
              onRules: this.#frame.openRules,
            })
      }
    `;
  }

  sheet(campaign: QuizCampaign): unknown {
    const { host, client, promotion, say } = this.#parts;
    const { sheets, award, pass, close, goOn } = this.#frame;
    return sheets.show({
      campaign,
      won: this.#won,
      awards: this.#participation?.awards ?? [],
      past: pastLevels(campaign, this.#participation?.levels ?? [], this.#now()),
      award,
      pass,
      client: client(),
      from: host,
      say: say(),
      drawUrl: this.#drawUrl,
      onClose: close,
      onGo: goOn,
      onLook: promotion.reload,
    });
  }

  /** The way on. */
  readonly go = (): void => {
    const { promotion } = this.#parts;
    const { way } = this.view();
    const ways: Record<Way, () => unknown> = {
      'take-part': this.start,
      'sign-in': this.#frame.signIn,
      'open-in-wechat': this.#frame.signIn,
      card: () => undefined,
      'read-rules': this.#frame.openRules,
      agree: this.start,
      look: promotion.reload,
      retry: this.action.state.name === 'unreachable' ? this.start : promotion.retry,
    };
    this.unsay();
    if (way) void ways[way]();
  };

  get #isStarting() {
    return this.action.state.name === 'working' || this.#frame.signing.isAway;
  }

  get #participation() {
    const { state } = this.#parts.promotion;
    return 'campaign' in state ? state.participation : undefined;
  }

  /** The attempt that is shown. */
  get #shown() {
    const { campaign } = this.#parts.promotion;
    return campaign && shownAttempt(campaign, this.#participation?.levels ?? [], this.#newest.attempt);
  }

  /** The level that can be started. */
  get #next() {
    const { campaign } = this.#parts.promotion;
    return campaign && nextLevel(campaign, this.#participation?.levels ?? [], this.#shown);
  }

  get #drawUrl() {
    return safeUrl(this.#parts.host.drawHref, document.baseURI);
  }

  #now() {
    return this.#parts.client()?.clock.now() ?? Date.now();
  }

  #before(campaign: QuizCampaign) {
    const { quiz: say } = this.#parts.say();
    return html`<div class="before">${prizeList(campaign, this.#participation, say)} ${facts(campaign, say)}</div>`;
  }

  #asked(campaign: QuizCampaign, attempt: Attempt) {
    const { client, promotion } = this.#parts;
    if (this.#level.state === 'missing')
      return html`<div class="alone">
        <p><b>${this.#parts.say().promotion.offline.title}</b><br />${this.#parts.say().promotion.offline.text}</p>
        <button type="button" class="key" part="action" @click=${this.#level.fetch}>
          ${this.#parts.say().promotion.retry}
        </button>
      </div>`;
    if (this.#level.state !== 'there') return html`<div class="bone"></div>`;
    const { name } = promotion.state;
    return keyed(
      attempt.id,
      html`<lk-quiz-level
        .campaign=${campaign}
        .attempt=${attempt}
        .client=${client()}
        .isOpen=${name !== 'paused' && name !== 'ended'}
        .onAttempt=${this.#take}
        .onVerdict=${this.#judged}
        .onLook=${promotion.reload}
      ></lk-quiz-level>`,
    );
  }

  #startKey({ mode }: QuizCampaign) {
    const { quiz: say } = this.#parts.say();
    const { way } = this.view();
    const level = this.#next;
    if (way !== 'take-part' || level === undefined) return nothing;
    const isStarting = this.#isStarting;
    const label = mode === 'daily' ? say.today : say.start(level);
    return html`<button type="button" class="start" part="start" aria-disabled=${String(isStarting)} @click=${this.go}>
      ${isStarting ? say.starting : label}
    </button>`;
  }

  #input(): Input<typeof createAttempt> | undefined {
    const { host, lang, promotion } = this.#parts;
    const { campaign } = promotion;
    const source = pageSource(host);
    return campaign
      ? {
          params: { id: campaign.id },
          query: { lang: lang() },
          body: { disclosureVersion: campaign.disclosureVersion, ...(source && { source }) },
        }
      : undefined;
  }

  /** What was answered is an older attempt than was asked for. */
  #isStale() {
    const { state } = this.action;
    return state.name === 'done' && this.#next !== undefined && state.value.level !== this.#next;
  }

  #ended(end: ActionState<Attempt>) {
    const { host, say } = this.#parts;
    if (end.name === 'refused' || end.name === 'unreachable') host.dispatchEvent(new FailureEvent(end));
    // The standing that is read next says that it is done, and not what happened.
    if (end.name === 'refused' && end.problem.code === 'limit_reached')
      this.#frame.sheets.say(say().quizTrouble.problems.limit_reached);
    if (end.name !== 'done' || this.#isStale()) return;
    this.#newest.take(end.value);
    this.#readsNext = true;
    host.dispatchEvent(new QuizStartedEvent(end.value));
  }

  readonly #take = (attempt: Attempt) => {
    this.#newest.take(attempt);
    this.#parts.host.requestUpdate();
  };

  readonly #judged = (verdict: Verdict) => {
    const { host, promotion } = this.#parts;
    const { attempt, awards } = verdict;
    this.#take(attempt);
    host.dispatchEvent(new QuizAnsweredEvent(verdict));
    if (promotion.campaign && isCleared(promotion.campaign, attempt)) host.dispatchEvent(new QuizClearedEvent(awards));
    if (awards.length === 0) return;
    this.#won = awards;
    this.#timer = setTimeout(() => void this.#frame.sheets.open('result'), pause);
  };

  /** A phone shares in the breath of a tap alone: what does it is to be there by then. */
  #fetchShare() {
    if (this.#isShareAsked) return;
    this.#isShareAsked = true;
    void import('./share.ts').catch(() => undefined);
  }

  readonly #share = async () => {
    const { promotion, say } = this.#parts;
    const { campaign } = promotion;
    const attempt = this.#shown;
    if (!campaign || !attempt) return;
    try {
      const { share } = await import('./share.ts');
      const streak = this.#participation?.streak ?? 0;
      this.#frame.sheets.say(await share({ campaign, attempt, streak, say: say(), now: this.#now() }));
    } catch {
      this.#frame.sheets.say(say().promotion.offline);
    }
  };
}
