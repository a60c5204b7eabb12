import { consume } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import { clientFor } from '../../src/client/registry.ts';
import { type CardPass, createClaim } from '../../src/contract/pass.ts';
import { ActionController, type ActionState } from '../../src/controllers/action.ts';
import { clientContext } from '../../src/controllers/contexts.ts';
import { type Known, PromotionController } from '../../src/controllers/promotion.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { lastMoment, shortDay } from '../../src/messages/day.ts';
import { card } from '../../src/messages/zh-cn/card.ts';
import { dates } from '../../src/messages/zh-cn/dates.ts';
import { promotion, type Sentence } from '../../src/messages/zh-cn/promotion.ts';
import { safeUrl } from '../../src/platform/safe-url.ts';
import { grouped } from '../../src/rules/code-digits.ts';
import type { PromotionState } from '../../src/rules/promotion.ts';
import { icon } from '../../src/theme/icons.ts';
import { installTokens } from '../../src/theme/install.ts';
import { AuthRequiredEvent, FailureEvent } from '../shared.events.ts';
import { benefits } from './benefits.ts';
import { face } from './face.ts';
import { CardClaimedEvent } from './member-card.events.ts';
import { styles } from './member-card.styles.ts';
import { type View, viewOf, type Way } from './view.ts';

/** What lies on a sheet over the card, and what it takes to show it. */
const sheets = {
  code: () => Promise.all([import('../sheet/define.ts'), import('../pass-barcode/define.ts')]),
  rules: () => Promise.all([import('../sheet/define.ts'), import('../rules/define.ts')]),
};

/** How short (a part of the whole) a stock has to be for its last ones to be counted aloud. */
const few = 0.1;

/** Bars that stand for a code. */
const bars =
  'M0 0h2v9H0zm4 0h1v9H4zm3 0h3v9H7zm5 0h1v9h-1zm3 0h2v9h-2zm4 0h1v9h-1zm2 0h3v9h-3zm6 0h1v9h-1zm3 0h2v9h-2zm4 0h1v9h-1zm3 0h1v9h-1zm3 0h3v9h-3zm5 0h2v9h-2zm4 0h1v9h-1zm3 0h2v9h-2z';

/**
 * A member card: claimed with one tap, shown at the counter as a code. It works by itself with `endpoint` and `campaign`, or inside `lk-app`.
 *
 * @element lk-member-card
 * @slot logo - The brand's mark, instead of the campaign's picture.
 * @slot level-mark - What stands before the level's name.
 * @slot pattern - What is printed on the card, instead of the height lines.
 * @fires {CardClaimedEvent} lk-card-claimed - The card is the visitor's.
 * @fires {AuthRequiredEvent} lk-auth-required - Somebody has to sign in first.
 * @fires {FailureEvent} lk-error - What the visitor asked for came to nothing.
 * @csspart face - The card.
 * @csspart logo - Where the mark is.
 * @csspart number - The card's number.
 * @csspart action - The key: the stub of the card.
 * @csspart benefits - What the card brings.
 * @csspart status - The line that is read aloud.
 */
export class MemberCardElement extends LitElement {
  static override styles = styles;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** The campaign's id. */
  @property() campaign = '';

  /** The contract's base URL, where no `lk-app` is around. */
  @property() endpoint = '';

  /** Where the visitor stands, for styles and scripts to read; the element sets it. */
  @property({ reflect: true }) state: PromotionState = 'loading';

  /** Reaches the backend; taken from `lk-app` or made for `endpoint` unless set. */
  @consume({ context: clientContext, subscribe: true })
  @property({ attribute: false })
  client: Client | undefined;

  @state() private opened: keyof typeof sheets | undefined;
  @state() private notice: Sentence | undefined;
  @state() private logoIsBroken = false;
  @state() private turning = false;
  @state() private rulesRead = '';
  @state() private pattern = '';

  readonly #words = new WordsController(this, { promotion, card, dates });
  readonly #claim = new ActionController<typeof createClaim>(this, {
    operation: createClaim,
    client: () => this.#reach(),
    input: () => {
      const { participation } = this.#known();
      return participation
        ? {
            params: { id: participation.campaignId },
            query: { lang: this.#words.lang },
            body: { disclosureVersion: participation.disclosureVersion },
          }
        : undefined;
    },
    onEnd: (end) => this.#ended(end),
  });
  readonly #promotion = new PromotionController<CardPass>(this, {
    client: () => this.#reach(),
    campaign: () => this.campaign,
    lang: () => this.#words.lang,
    action: this.#claim,
  });
  #claimsOnceOpen = false;

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.opened = undefined;
  }

  /** Asks for the card, as a tap on its key does. */
  readonly claim = async (): Promise<void> => {
    this.notice = undefined;
    await this.#claim.start();
  };

  /** Shows the code for the counter; nothing happens while there is no card. */
  readonly showCode = (): Promise<void> => this.#open('code');

  protected override firstUpdated(): void {
    // What is only printed on the card may come after it.
    void import('./contour.ts').then(
      ({ contour }) => (this.pattern = contour),
      () => undefined,
    );
  }

  protected override willUpdate(): void {
    this.state = this.#promotion.state.name;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.state === 'upcoming') void import('../countdown/define.ts');
    if (!changed.has('state') || !this.#claimsOnceOpen || this.state === 'loading') return;
    this.#claimsOnceOpen = false;
    if (this.state === 'open') void this.updateComplete.then(this.claim);
  }

  protected override render() {
    const { card: say } = this.#words.say;
    const view = this.#view();
    const { campaign } = this.#known();
    const isGone = view.face === 'outline';
    return html`
      <article
        aria-label=${campaign ? say.label(campaign.brand.name) : nothing}
        aria-busy=${String(this.state === 'loading')}
      >
        <div class="ticket ${isGone ? 'gone' : ''}">
          <div class="edges">
            <div class="face-edge">${this.#face(view)}</div>
            ${
              this.turning
                ? html`<div class="old face-edge" aria-hidden="true"><div>${this.#face({ face: 'paper' })}</div></div>`
                : nothing
            }
          </div>
          ${isGone ? nothing : this.#stubEdge(view)}
        </div>
        ${view.face === 'ink' && view.sentence ? this.#troubleOnPaper(view.sentence) : nothing}
        ${campaign ? benefits(campaign, view.pass, say) : nothing} ${this.#foot()}
        <p class="unseen" part="status" role="status">${this.#status(view)}</p>
      </article>
      ${this.#sheet(view)}
    `;
  }

  #reach = (): Client | undefined => this.client ?? (this.endpoint ? clientFor(this.endpoint) : undefined);

  #known(): Partial<Known> {
    const { state } = this.#promotion;
    return 'campaign' in state ? state : {};
  }

  #view(): View {
    if (!this.#words.ready) return { face: 'bare' };
    const view = viewOf(this.#promotion.state, this.#words.say);
    const hasRead = this.rulesRead !== '' && this.rulesRead === this.#known().campaign?.disclosureVersion;
    return {
      ...view,
      ...(this.notice && { sentence: this.notice }),
      ...(view.way === 'read-rules' && hasRead && { way: 'agree' }),
    };
  }

  #face(view: View) {
    const { campaign } = this.#known();
    const client = this.#reach();
    return face({
      view,
      campaign,
      pattern: this.pattern,
      say: this.#words.say.card,
      logoUrl: this.logoIsBroken || !client ? undefined : safeUrl(campaign?.brand.logoUrl, client.endpoint),
      onLogoError: () => (this.logoIsBroken = true),
    });
  }

  #stubEdge(view: View) {
    return html`
      <div class="edges">
        <div class="stub-edge">${this.#stub(view)}</div>
        ${
          this.turning
            ? html`<div class="old stub-edge" aria-hidden="true">
                <div class="stub inked">${this.#words.say.card.claim}</div>
              </div>`
            : nothing
        }
      </div>
    `;
  }

  /** The stub is the key; where there is nothing to press it says when there will be, or is bare paper. */
  #stub({ way }: View) {
    const { promotion: shared, card: say } = this.#words.say;
    const { state } = this.#promotion;
    if (state.name === 'upcoming') {
      const { startsAt, timeZone } = state.campaign;
      const day = shortDay(this.#words.say.dates, new Date(startsAt), timeZone, this.#now());
      return html`<div class="stub">
        <span class="small quiet">${shared.startsOn(day)}</span>
        <lk-countdown
          .client=${this.#reach()}
          until=${startsAt}
          @lk-countdown-end=${this.#promotion.reload}
        ></lk-countdown>
      </div>`;
    }
    if (!way) return html`<div class="stub"></div>`;
    const isWorking = state.name === 'working' || this.#promotion.reading;
    const labels: Record<Way, string> = {
      claim: state.name === 'working' ? say.claiming : say.claim,
      'show-code': say.showCode,
      'sign-in': shared.signIn,
      'read-rules': shared.readRules,
      agree: shared.agreeToRules,
      look: shared.look,
      retry: shared.retry,
    };
    const shows = way === 'show-code';
    return html`
      <button
        type="button"
        part="action"
        class="stub ${shows ? 'spread' : 'inked'}"
        aria-disabled=${String(isWorking && !shows)}
        @click=${this.#go}
      >
        ${shows ? icon('qr', 28) : nothing}<span class="grow">${labels[way]}</span>
        ${
          shows
            ? html`<svg class="bars" viewBox="0 0 54 9" preserveAspectRatio="none" aria-hidden="true">
                <path d=${bars}></path>
              </svg>`
            : nothing
        }
        ${
          state.name === 'working'
            ? html`<svg class="steep" viewBox="0 0 28 8" aria-hidden="true">
                <circle cx="4" cy="4" r="3.5"></circle>
                <circle cx="14" cy="4" r="3.5" opacity=".6"></circle>
                <circle cx="24" cy="4" r="3.5" opacity=".3"></circle>
              </svg>`
            : nothing
        }
      </button>
    `;
  }

  #troubleOnPaper({ title, text }: Sentence) {
    return html`<div class="on-paper small">
      <b>${title}</b>
      <p class="quiet">${text}</p>
      <button type="button" class="link" @click=${this.#promotion.reload}>${this.#words.say.promotion.retry}</button>
    </div>`;
  }

  #foot() {
    const { campaign, participation } = this.#known();
    if (!campaign) return nothing;
    const { promotion: shared, dates: date } = this.#words.say;
    const { stockRemaining: left = Infinity, state } = participation ?? {};
    const isFew = state === 'open' && left > 0 && left <= (campaign.stock?.total ?? 0) * few;
    const day = shortDay(date, lastMoment(campaign.endsAt), campaign.timeZone, this.#now());
    return html`<p class="foot">
      <span>${isFew ? html`<span class="few">${shared.left(left)}</span> ` : nothing}${shared.until(day)}</span>
      <button type="button" class="link" @click=${this.#readRules}>${shared.rules}</button>
    </p>`;
  }

  #sheet({ pass }: View) {
    const { card: say, promotion: shared } = this.#words.say;
    const { campaign } = this.#known();
    if (this.opened === 'code' && pass)
      return html`<lk-sheet class="code-sheet" open .label=${say.codeTitle} @lk-sheet-close=${this.#close}>
        <lk-pass-barcode .client=${this.#reach()} pass-id=${pass.id}></lk-pass-barcode>
      </lk-sheet>`;
    if (this.opened === 'rules' && campaign)
      return html`<lk-sheet open .label=${shared.rules} @lk-sheet-close=${this.#close}>
        <lk-rules .terms=${campaign}></lk-rules>
      </lk-sheet>`;
    return nothing;
  }

  #status({ sentence, pass }: View) {
    const { promotion: shared, card: say } = this.#words.say;
    if (this.state === 'loading') return shared.loading;
    if (this.state === 'working') return say.claiming;
    if (sentence) return `${sentence.title} ${sentence.text}`;
    return this.state === 'done' || this.turning ? say.claimed(grouped(pass?.number ?? '', 4)) : '';
  }

  #now() {
    return this.#reach()?.clock.now() ?? Date.now();
  }

  #go = () => {
    const { way } = this.#view();
    const ways: Record<Way, () => unknown> = {
      claim: this.claim,
      'show-code': this.showCode,
      'sign-in': this.#signIn,
      'read-rules': this.#readRules,
      agree: this.claim,
      look: this.#promotion.reload,
      retry: this.#promotion.retry,
    };
    this.notice = undefined;
    if (way) void ways[way]();
  };

  #readRules = () => this.#open('rules');

  #open = async (what: keyof typeof sheets) => {
    try {
      await sheets[what]();
      this.opened = what;
    } catch {
      // A part that could not be fetched: most likely the network is gone.
      this.notice = this.#words.say.promotion.unreachable.offline;
    }
  };

  #close = () => {
    if (this.opened === 'rules') this.rulesRead = this.#known().campaign?.disclosureVersion ?? '';
    this.opened = undefined;
  };

  #signIn = async () => {
    const event = new AuthRequiredEvent();
    const isTaken = !this.dispatchEvent(event);
    if (!event.answer) {
      if (!isTaken) this.notice = this.#words.say.promotion.noSignIn;
      return;
    }
    const token = await event.answer.catch(() => undefined);
    if (token === undefined) return;
    this.#claimsOnceOpen = true;
    this.#reach()?.setIdentity(token);
  };

  #ended(end: ActionState<CardPass>) {
    if (end.name === 'refused' || end.name === 'unreachable') this.dispatchEvent(new FailureEvent(end));
    if (end.name !== 'done') return;
    this.dispatchEvent(new CardClaimedEvent(end.value));
    // Where the motion cannot be fetched, the card is there all the same.
    void this.#turn().catch(() => (this.turning = false));
  }

  async #turn() {
    this.turning = true;
    const [{ turn }] = await Promise.all([import('./turn.ts'), this.updateComplete]);
    await turn(this.renderRoot);
    this.turning = false;
  }
}
