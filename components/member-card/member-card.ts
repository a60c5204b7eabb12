import { consume } from '@lit/context';
import { adoptStyles, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import { clientOf } from '../../src/client/registry.ts';
import { type CardKnown, type CardPass, getCardCampaign, getCardParticipation } from '../../src/contract/card.ts';
import type { ActionState } from '../../src/controllers/action.ts';
import { clientContext } from '../../src/controllers/contexts.ts';
import { PromotionController } from '../../src/controllers/promotion.ts';
import { alone } from '../../src/controllers/reading.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { card } from '../../src/messages/zh-cn/card.ts';
import { promotion } from '../../src/messages/zh-cn/promotion.ts';
import { safeUrl } from '../../src/platform/safe-url.ts';
import { grouped } from '../../src/rules/code-digits.ts';
import type { PromotionState } from '../../src/rules/promotion.ts';
import { installTokens } from '../../src/theme/install.ts';
import { FailureEvent } from '../shared.events.ts';
import { SheetController } from '../sheet/sheet-controller.ts';
import { ClaimController } from './claim-controller.ts';
import { CardClaimedEvent } from './member-card.events.ts';
import { styles } from './member-card.styles.ts';
import type { On, SheetName } from './sheets.ts';
import { ticket } from './ticket.ts';
import { type Shown, type View, viewOf, type Way } from './view.ts';
import type * as WithData from './with-data.ts';

/** What could not be fetched, and can be done without. */
const missed = () => undefined;

/** Whether a child belongs to no named place and shows something. */
const isContent = (child: Node) =>
  child instanceof Element ? child.slot === '' : child instanceof Text && child.data.trim() !== '';

/**
 * A member card: claimed with one tap, or by a form where the campaign asks for anything, and shown at the counter as a code. It works by itself with `endpoint` and `campaign`, or inside `lk-app`.
 *
 * @element lk-member-card
 * @slot - What shows while the card is loading, instead of the kit's own bones.
 * @slot logo - The brand's mark, instead of the campaign's picture.
 * @slot level-mark - What stands before the level's name.
 * @slot pattern - What is printed on the card, instead of the height lines.
 * @slot actions - A page's own keys below the card: links, buttons, or WeChat's open tags, which have to stand in the page itself.
 * @fires {CardClaimedEvent} lk-card-claimed - The card is the visitor's.
 * @fires {AuthRequiredEvent} lk-auth-required - Somebody has to sign in first.
 * @fires {FailureEvent} lk-error - What the visitor asked for came to nothing.
 * @fires {ConsentWithdrawnEvent} lk-consent-withdrawn - A consent was taken back, under “My data”.
 * @fires {ErasedEvent} lk-erased - Everything was erased there.
 * @fires {SignedOutEvent} lk-signed-out - Whoever was here signed out there, on this phone.
 * @fires {SheetCloseEvent} lk-sheet-close - A person closed a sheet over the card.
 * @fires {CountdownEndEvent} lk-countdown-end - Now there are cards.
 * @csspart face - The card.
 * @csspart logo - Where the mark is.
 * @csspart number - The card's number.
 * @csspart action - The key: the stub of the card.
 * @csspart benefits - What the card brings.
 * @csspart row - One row of what it leads to.
 * @csspart status - The line that is read aloud.
 * @cssprop --lk-card-face
 * @cssprop --lk-on-card
 * @cssprop --lk-card-gold
 * @cssprop --lk-stub
 * @cssprop --lk-on-stub
 * @cssprop --lk-radius-card
 * @cssprop --lk-shadow-ticket
 * @cssprop --lk-logo-face
 * @cssprop --lk-logo-ink
 * @cssprop --lk-card-logo-face
 * @cssprop --lk-card-logo-ink
 */
export class MemberCardElement extends LitElement {
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

  /** Where the visitor stands, for styles and scripts to read; the element sets it. */
  @property({ reflect: true }) state: PromotionState = 'loading';

  /** Reaches the backend; taken from `lk-app` or made for `endpoint` unless set. */
  @consume({ context: clientContext, subscribe: true })
  @property({ attribute: false })
  client: Client | undefined;

  @state() private logoIsBroken = false;
  @state() private turning = false;
  @state() private rulesRead = '';
  @state() private print = { contour: '', bars: '' };

  readonly #words = new WordsController(this, { promotion, card }, async () => {
    const { benefits, dates, menu, trouble, ...late } = await import('./with-data.ts');
    if (!this.#late && this.shadowRoot) {
      adoptStyles(this.shadowRoot, [...MemberCardElement.elementStyles, ...late.stylesWithData]);
      late.throughWechat({
        host: this,
        signing: this.#claim.signing,
        client: this.#reach,
        known: this.#known,
        say: () => this.#words.say,
        sheets: this.#sheets,
      });
    }
    this.#late = late;
    return { benefits, dates, menu, trouble };
  });
  readonly #sheets = new SheetController<SheetName, On>(this, {
    sheets: async () => (await import('./sheets.ts')).sheets,
    offline: () => this.#words.say.promotion.offline,
  });
  readonly #claim: ClaimController = new ClaimController(this, {
    client: () => this.#reach(),
    lang: () => this.#words.lang,
    known: () => this.#known(),
    source: () => this.#late?.pageSource(this),
    onAsk: () => this.#sheets.open('form'),
    onLook: () => this.#promotion.reading || this.#promotion.retry(),
    onEnd: (end) => this.#ended(end),
  });
  readonly #promotion: PromotionController<CardKnown, CardPass> = new PromotionController<CardKnown, CardPass>(this, {
    reads: { campaign: alone(getCardCampaign), participation: alone(getCardParticipation) },
    client: () => this.#reach(),
    campaign: () => this.campaign,
    lang: () => this.#words.lang,
    action: this.#claim.action,
  });
  #late: Omit<typeof WithData, 'benefits' | 'dates' | 'menu' | 'trouble'> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
    window.addEventListener('online', this.#unsay);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#unsay);
    this.#sheets.close();
  }

  /** Asks for the card, as a tap on its key does; where the campaign wants to know anything, its form opens. */
  readonly claim = (): Promise<void> => {
    this.#unsay();
    return this.#late?.asksWechat(this.#known()) ? this.#signIn() : this.#claim.start();
  };

  /** Shows the code for the counter; nothing happens while there is no card. */
  readonly showCode = (): Promise<void> => this.#sheets.open('code');

  protected override firstUpdated(): void {
    // What is only printed on the card may come after it.
    void import('./print.ts').then((print) => (this.print = print), missed);
  }

  protected override update(changed: PropertyValues<this>): void {
    // Only now have the controllers heard of a new campaign or endpoint.
    this.state = this.#words.ready ? this.#standing.name : 'loading';
    if (!this.#known().campaign) this.#sheets.clear();
    super.update(changed);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.#words.ready && this.#promotion.state.name !== 'loading') this.#claim.signing.goOn();
    if (!changed.has('state')) return;
    // Without it the card still says on which day it opens.
    if (this.state === 'upcoming') void import('../countdown/define.ts').catch(missed);
    // The first look at a code may be in a cellar, and browsers do not fetch again what once failed.
    if (this.state === 'taken') setTimeout(() => void this.#sheets.fetch('code').catch(missed), 500);
  }

  protected override render(): TemplateResult {
    const { card: say } = this.#words.say;
    const view = this.#view();
    const { campaign } = this.#shown();
    return html`
      <article
        aria-label=${campaign ? say.label(campaign.brand.name) : nothing}
        aria-busy=${String(this.state === 'loading')}
      >
        ${this.state === 'loading' && Array.from(this.childNodes).some(isContent) ? html`<slot></slot>` : this.#ticket(view)}
        ${view.face === 'ink' && view.sentence ? this.#late?.onPaper(view.sentence, this.#words.say.promotion, this.#again) : nothing}
        ${this.#below(view)}
        <p class="unseen" part="status" role="status">${this.#status(view)}</p>
      </article>
      ${this.#sheet(view)}
    `;
  }

  #reach = (): Client | undefined => clientOf(this);

  /** Where the visitor stands; whoever was asked to sign in sees that it goes on. */
  get #standing(): Shown {
    const { state, campaign } = this.#promotion;
    const goesOn = campaign && this.#late?.goesOn(state.name, this.#claim.signing, this.#sheets.opened);
    return goesOn ? { name: 'working' } : state;
  }

  #known = (): Partial<CardKnown> => this.#promotion.known;

  /** What is known, once there are words for it. */
  #shown(): Partial<CardKnown> {
    return this.#words.ready ? this.#known() : {};
  }

  #view(): View {
    if (!this.#words.ready) return { face: 'bare' };
    const view = viewOf(this.#standing, this.#words.say, this.#late?.troubleView);
    const { notice } = this.#sheets;
    const hasRead = this.rulesRead !== '' && this.rulesRead === this.#known().campaign?.disclosureVersion;
    return {
      ...view,
      ...(notice && { sentence: notice }),
      ...(view.way === 'read-rules' && hasRead && { way: 'agree' }),
    };
  }

  #ticket(view: View) {
    const { campaign } = this.#shown();
    const client = this.#reach();
    return ticket({
      view,
      campaign,
      client,
      state: this.#standing,
      turning: this.turning,
      isReading: this.#promotion.reading,
      say: this.#words.say,
      opensOn: this.#late?.opensOn(campaign, this.#words.say.dates, this.#now()),
      print: this.print,
      logoUrl: this.logoIsBroken || !client ? undefined : safeUrl(campaign?.brand.logoUrl, client.endpoint),
      onLogoError: () => (this.logoIsBroken = true),
      onPress: this.#go,
    });
  }

  #below(view: View) {
    return this.#late?.below({
      ...this.#shown(),
      say: this.#words.say,
      now: this.#now(),
      onOpen: this.#sheets.open,
      onLook: this.#go,
      lang: this.#words.lang,
      view,
    });
  }

  #sheet({ pass }: View) {
    const { campaign } = this.#shown();
    return campaign
      ? this.#sheets.show({
          campaign,
          pass,
          state: this.#standing,
          client: this.#reach(),
          from: this,
          say: this.#words.say,
          onClose: this.#close,
          onSubmit: this.#claim.submit,
          onLook: this.#promotion.reload,
        })
      : nothing;
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

  #retry = () =>
    Promise.all([
      this.#words.load(),
      // What was refused may have to be filled in otherwise.
      this.#claim.action.state.name === 'refused' ? this.#claim.start() : this.#promotion.retry(),
    ]);

  #readRules = () => this.#sheets.open('rules');

  #unsay = () => this.#sheets.say(undefined);

  #again = () => (this.#sheets.notice ? this.#sheets.openMissed() : this.#promotion.reload());

  #close = () => {
    if (this.#sheets.opened === 'rules') this.rulesRead = this.#known().campaign?.disclosureVersion ?? '';
    this.#sheets.close();
  };

  #signIn = async () => {
    if (await this.#claim.signing.signIn()) return;
    // The form signs in by phone whoever is not known well enough; whom the page signed in once, it has to again.
    if (this.#known().participation?.state === 'ineligible') await this.#sheets.open('form');
    else this.#sheets.say(this.#words.say.trouble?.noSignIn ?? this.#words.say.promotion.offline);
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
