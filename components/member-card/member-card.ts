import { consume } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import { clientFor } from '../../src/client/registry.ts';
import { type CardPass, createClaim } from '../../src/contract/pass.ts';
import { ActionController, type ActionState } from '../../src/controllers/action.ts';
import { clientContext } from '../../src/controllers/contexts.ts';
import { type Known, PromotionController } from '../../src/controllers/promotion.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { card } from '../../src/messages/zh-cn/card.ts';
import { dates } from '../../src/messages/zh-cn/dates.ts';
import { promotion, type Sentence } from '../../src/messages/zh-cn/promotion.ts';
import { safeUrl } from '../../src/platform/safe-url.ts';
import { grouped } from '../../src/rules/code-digits.ts';
import type { PromotionState } from '../../src/rules/promotion.ts';
import { installTokens } from '../../src/theme/install.ts';
import { AuthRequiredEvent, FailureEvent } from '../shared.events.ts';
import { face } from './face.ts';
import type { foot as Foot } from './foot.ts';
import { CardClaimedEvent } from './member-card.events.ts';
import { styles } from './member-card.styles.ts';
import type { SheetName, sheets as Sheets } from './sheets.ts';
import { stub } from './stub.ts';
import { type View, viewOf, type Way } from './view.ts';

/** What could not be fetched, and can be done without. */
const missed = () => undefined;

/** Whether a child belongs to no named place and shows something. */
const isContent = (child: Node) =>
  child instanceof Element ? child.slot === '' : child instanceof Text && child.data.trim() !== '';

/**
 * A member card: claimed with one tap, shown at the counter as a code. It works by itself with `endpoint` and `campaign`, or inside `lk-app`.
 *
 * @element lk-member-card
 * @slot - What shows while the card is loading, instead of the kit's own bones.
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

  @state() private opened: SheetName | undefined;
  @state() private notice: Sentence | undefined;
  @state() private logoIsBroken = false;
  @state() private turning = false;
  @state() private rulesRead = '';
  @state() private print = { contour: '', bars: '' };

  readonly #words = new WordsController(this, { promotion, card, dates }, async () => {
    const { foot, ...words } = await import('./with-data.ts');
    this.#footOf = foot;
    return words;
  });
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
  #sheets: typeof Sheets | undefined;
  #footOf: typeof Foot | undefined;
  /** The sheet that a notice is about. */
  #missed: SheetName = 'code';

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
    window.addEventListener('online', this.#unsay);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#unsay);
    this.opened = undefined;
  }

  /** Asks for the card, as a tap on its key does. */
  readonly claim = async (): Promise<void> => {
    this.#unsay();
    await this.#claim.start();
  };

  /** Shows the code for the counter; nothing happens while there is no card. */
  readonly showCode = (): Promise<void> => this.#open('code');

  protected override firstUpdated(): void {
    // What is only printed on the card may come after it.
    void import('./print.ts').then((print) => (this.print = print), missed);
  }

  protected override update(changed: PropertyValues<this>): void {
    // Only now have the controllers heard of a new campaign or endpoint.
    this.state = this.#words.ready ? this.#promotion.state.name : 'loading';
    super.update(changed);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('state')) return;
    // Without it the card still says on which day it opens.
    if (this.state === 'upcoming') void import('../countdown/define.ts').catch(missed);
    // The first look at a code may be in a cellar, and browsers do not fetch again what once failed.
    if (this.state === 'taken') setTimeout(() => void this.#fetch('code').catch(missed), 500);
    if (!this.#claimsOnceOpen || this.state === 'loading') return;
    this.#claimsOnceOpen = false;
    if (this.state === 'open') void this.updateComplete.then(this.claim);
  }

  protected override render(): TemplateResult {
    const { card: say, benefits } = this.#words.say;
    const view = this.#view();
    const { campaign } = this.#shown();
    return html`
      <article
        aria-label=${campaign ? say.label(campaign.brand.name) : nothing}
        aria-busy=${String(this.state === 'loading')}
      >
        ${this.state === 'loading' && Array.from(this.childNodes).some(isContent) ? html`<slot></slot>` : this.#ticket(view)}
        ${view.face === 'ink' && view.sentence ? this.#troubleOnPaper(view.sentence) : nothing}
        ${
          campaign
            ? html`<lk-card-benefits
                exportparts="benefits"
                .campaign=${campaign}
                .pass=${view.pass}
                .points=${campaign.pointsName ?? say.points}
                .say=${benefits}
              ></lk-card-benefits>`
            : nothing
        }
        ${this.#foot(view)}
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

  /** What is known, once there are words for it. */
  #shown(): Partial<Known> {
    return this.#words.ready ? this.#known() : {};
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

  #ticket(view: View) {
    const isGone = view.face === 'outline';
    return html`
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
    `;
  }

  #face(view: View) {
    const { campaign } = this.#shown();
    const client = this.#reach();
    return face({
      view,
      campaign,
      pattern: this.print.contour,
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

  #stub({ way }: View) {
    return stub({
      way,
      state: this.#promotion.state,
      isReading: this.#promotion.reading,
      say: this.#words.say,
      client: this.#reach(),
      now: this.#now(),
      bars: this.print.bars,
      onPress: this.#go,
    });
  }

  #troubleOnPaper({ title, text }: Sentence) {
    return html`<div class="on-paper small">
      <b>${title}</b>
      <p class="quiet">${text}</p>
      <button type="button" class="link" @click=${this.#again}>${this.#words.say.promotion.retry}</button>
    </div>`;
  }

  #foot(view: View) {
    return this.#footOf?.({
      ...this.#shown(),
      say: this.#words.say,
      now: this.#now(),
      onRules: this.#readRules,
      onLook: this.#go,
      view,
    });
  }

  #sheet({ pass }: View) {
    const { campaign } = this.#shown();
    if (!this.opened || !campaign) return nothing;
    return this.#sheets?.[this.opened].show({
      campaign,
      pass,
      client: this.#reach(),
      say: this.#words.say,
      onClose: this.#close,
    });
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
      retry: this.#retry,
    };
    this.#unsay();
    if (way) void ways[way]();
  };

  #retry = () => Promise.all([this.#words.load(), this.#promotion.retry()]);

  #readRules = () => this.#open('rules');

  #fetch = async (what: SheetName) => {
    const { sheets } = await import('./sheets.ts');
    await sheets[what].load();
    this.#sheets = sheets;
  };

  #unsay = () => {
    this.notice = undefined;
  };

  #again = () => (this.notice ? this.#open(this.#missed) : this.#promotion.reload());

  #open = async (what: SheetName) => {
    this.#unsay();
    try {
      await this.#fetch(what);
      this.opened = what;
    } catch {
      // A part that could not be fetched: most likely the network is gone.
      this.#missed = what;
      this.notice = this.#words.say.promotion.offline;
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
      if (!isTaken) this.notice = this.#words.say.trouble?.noSignIn ?? this.#words.say.promotion.offline;
      return;
    }
    const token = await event.answer.catch(missed);
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
