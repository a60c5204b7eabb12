import { consume } from '@lit/context';
import { adoptStyles, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import { clientOf } from '../../src/client/registry.ts';
import {
  claimCoupon,
  type CouponKnown,
  type CouponPass,
  getCouponCampaign,
  getCouponParticipation,
} from '../../src/contract/coupon.ts';
import type { Input } from '../../src/contract/operation.ts';
import { ActionController, type ActionState } from '../../src/controllers/action.ts';
import { clientContext } from '../../src/controllers/contexts.ts';
import { PromotionController } from '../../src/controllers/promotion.ts';
import { together } from '../../src/controllers/together.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { promotion, type Sentence } from '../../src/messages/zh-cn/promotion.ts';
import type { PromotionState } from '../../src/rules/promotion.ts';
import { installTokens } from '../../src/theme/install.ts';
import { FailureEvent } from '../shared.events.ts';
import { SheetController } from '../sheet/sheet-controller.ts';
import { SignInFirst } from '../sign-in-first.ts';
import { bare } from './bare.ts';
import { CouponClaimedEvent } from './coupon.events.ts';
import { styles } from './coupon.styles.ts';
import type { On, SheetName } from './sheets.ts';
import type { Shown, View, Way } from './view.ts';
import type * as WithData from './with-data.ts';

/** What could not be fetched, and can be done without. */
const missed = () => undefined;

/**
 * A coupon: taken with one tap, and shown at the counter as a code, which says by itself when it was used. It works by itself with `endpoint` and `campaign`, or inside `lk-app`; several on a page read together.
 *
 * @element lk-coupon
 * @slot actions - A page's own keys below the coupon: links, buttons, or WeChat's open tags, which have to stand in the page itself.
 * @fires {CouponClaimedEvent} lk-coupon-claimed - The coupon is the visitor's.
 * @fires {CouponRedeemedEvent} lk-coupon-redeemed - The counter used it up while its code was open here.
 * @fires {AuthRequiredEvent} lk-auth-required - Somebody has to sign in first.
 * @fires {FailureEvent} lk-error - What the visitor asked for came to nothing.
 * @fires {SheetCloseEvent} lk-sheet-close - A person closed the code or the rules.
 * @fires {CountdownEndEvent} lk-countdown-end - Now it can be taken.
 * @csspart body - The paper with the offer.
 * @csspart action - The key: the stub of the coupon.
 * @csspart status - The line that is read aloud.
 * @cssprop --lk-stub
 * @cssprop --lk-on-stub
 * @cssprop --lk-radius-card
 * @cssprop --lk-shadow-ticket
 */
export class CouponElement extends LitElement {
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

  @state() private taking = false;
  @state() private rulesRead = '';
  /** The one whose code is open. */
  @state() private shownPass: CouponPass | undefined;

  readonly #words = new WordsController(this, { promotion }, async () => {
    const { coupon, dates, trouble, couponTrouble, ...late } = await import('./with-data.ts');
    if (!this.#late && this.shadowRoot)
      adoptStyles(this.shadowRoot, [...CouponElement.elementStyles, ...late.stylesWithData]);
    if (!this.#late)
      late.throughWechat({
        host: this,
        signing: this.#signing,
        client: this.#reach,
        known: () => this.#known(),
        say: () => this.#words.say,
        sheets: this.#sheets,
      });
    this.#late = late;
    return { coupon, dates, trouble, couponTrouble };
  });
  readonly #sheets = new SheetController<SheetName, On>(this, {
    sheets: async () => (await import('./sheets.ts')).sheets,
    offline: () => this.#words.say.promotion.offline,
  });
  readonly #claim = new ActionController<typeof claimCoupon>(this, {
    operation: claimCoupon,
    client: () => this.#reach(),
    input: () => this.#input(),
    onEnd: (end) => this.#ended(end),
  });
  readonly #signing = new SignInFirst(this, {
    client: () => this.#reach(),
    mayGoOn: () => this.#promotion.state.name === 'open',
    onGoOn: () => this.#take(),
  });
  readonly #promotion: PromotionController<CouponKnown, CouponPass> = new PromotionController<CouponKnown, CouponPass>(
    this,
    {
      reads: { campaign: together(getCouponCampaign), participation: together(getCouponParticipation) },
      client: () => this.#reach(),
      campaign: () => this.campaign,
      lang: () => this.#words.lang,
      action: this.#claim,
    },
  );
  #late: Omit<typeof WithData, 'coupon' | 'dates' | 'trouble' | 'couponTrouble'> | undefined;
  /** Whoever tapped wants to see the code next. */
  #showsNext = false;

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
    window.addEventListener('online', this.#unsay);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#unsay);
    this.#close();
  }

  /** Takes the coupon as a tap on its key does, but leaves its code closed; answers it where that went well. */
  readonly claim = async (): Promise<CouponPass | undefined> => {
    this.#unsay();
    if (this.#late?.asksWechat(this.#known())) await this.#signIn();
    else await this.#claim.start();
    const { state } = this.#claim;
    return state.name === 'done' ? state.value : undefined;
  };

  /** Shows the code for the counter; nothing happens while there is no coupon that can be used. */
  readonly showCode = async (): Promise<void> => {
    const { way, pass } = this.#view();
    if (way !== 'use') return;
    this.shownPass = pass;
    await this.#sheets.open('code');
  };

  protected override update(changed: PropertyValues<this>): void {
    // Only now have the controllers heard of a new campaign or endpoint.
    this.state = this.#words.ready ? this.#standing.name : 'loading';
    if (!this.#known().campaign) this.#sheets.clear();
    super.update(changed);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.#words.ready && this.#promotion.state.name !== 'loading') this.#signing.goOn();
    if (!changed.has('state')) return;
    // Without it the coupon still says on which day it opens.
    if (this.state === 'upcoming') void import('../countdown/define.ts').catch(missed);
    // The first look at a code may be in a cellar, and browsers do not fetch again what once failed.
    if (this.state === 'taken') setTimeout(() => void this.#sheets.fetch('code').catch(missed), 500);
  }

  protected override render(): TemplateResult {
    const view = this.#view();
    const { campaign } = this.#shown();
    return html`
      <article aria-label=${campaign?.title ?? nothing} aria-busy=${String(this.state === 'loading')}>
        ${this.#ticket(view)}
        <slot name="actions"></slot>
        ${this.#foot(view)}
        <p class="unseen" part="status" role="status">${this.#status(view)}</p>
      </article>
      ${this.#sheet()}
    `;
  }

  #reach = (): Client | undefined => clientOf(this);

  /** Where the visitor stands; whoever was asked to sign in sees that it goes on. */
  get #standing(): Shown {
    const { state } = this.#promotion;
    const { waits, isAway } = this.#signing;
    const goesOn = this.#promotion.campaign && (waits || isAway);
    return (isAway && state.name === 'ineligible') || (state.name === 'loading' && goesOn)
      ? { name: 'working' }
      : state;
  }

  #known(): Partial<CouponKnown> {
    return this.#promotion.known;
  }

  /** What is known, once there are words for it. */
  #shown(): Partial<CouponKnown> {
    return this.#words.ready ? this.#known() : {};
  }

  #input(): Input<typeof claimCoupon> | undefined {
    const { campaign, participation } = this.#known();
    const source = this.#late?.pageSource(this);
    return campaign && participation
      ? {
          params: { id: campaign.id },
          query: { lang: this.#words.lang },
          body: { disclosureVersion: campaign.disclosureVersion, ...(source && { source }) },
        }
      : undefined;
  }

  #view(): View {
    if (!this.#words.ready) return { paper: 'bare' };
    const { promotion: shared, trouble, couponTrouble } = this.#words.say;
    if (!this.#late || !trouble || !couponTrouble) return { paper: 'bare', sentence: shared.offline, way: 'retry' };
    const view = this.#late.viewOf(this.#standing, { promotion: shared, trouble, couponTrouble }, this.#now());
    const notice = this.#sheets.notice ?? this.#failedBeside();
    const hasRead = this.rulesRead !== '' && this.rulesRead === this.#known().campaign?.disclosureVersion;
    return {
      ...view,
      ...(notice && { sentence: notice }),
      ...(view.way === 'read-rules' && hasRead && { way: 'agree' }),
    };
  }

  /** Why another one could not be taken, for whoever holds one. */
  #failedBeside(): Sentence | undefined {
    const { state } = this.#claim;
    const { promotion: shared, trouble } = this.#words.say;
    const failed = state.name === 'refused' || state.name === 'unreachable';
    return failed && trouble && this.#standing.name === 'taken'
      ? this.#late?.failureSentence({ promotion: shared, trouble }, state)
      : undefined;
  }

  #ticket(view: View) {
    const { campaign, participation } = this.#shown();
    const { promotion: shared, coupon, dates, trouble } = this.#words.say;
    if (campaign && this.#late && coupon && dates && trouble)
      return this.#late.drawn({
        campaign,
        participation,
        view,
        state: this.#standing,
        say: { promotion: shared, coupon, dates, trouble },
        lang: this.#words.lang,
        now: this.#now(),
        client: this.#reach(),
        isReading: this.#promotion.reading,
        isTaking: this.taking,
        onPress: this.#go,
        onRules: this.#openRules,
      });
    return bare(view.sentence, shared, this.#go);
  }

  #foot(view: View) {
    const { promotion: shared, coupon } = this.#words.say;
    return coupon
      ? this.#late?.foot({
          participation: this.#shown().participation,
          view,
          say: { promotion: shared, coupon },
          isWorking: this.#claim.state.name === 'working',
          onAnother: this.#take,
          onLook: this.#promotion.reload,
        })
      : nothing;
  }

  #sheet() {
    const { campaign } = this.#shown();
    const { promotion: shared, coupon, dates, trouble } = this.#words.say;
    return campaign && coupon && dates && trouble
      ? this.#sheets.show({
          campaign,
          pass: this.shownPass,
          client: this.#reach(),
          from: this,
          say: { promotion: shared, coupon, dates, trouble },
          lang: this.#words.lang,
          now: this.#now(),
          onClose: this.#close,
          onLook: this.#promotion.reload,
        })
      : nothing;
  }

  #status({ sentence }: View) {
    const { promotion: shared, coupon } = this.#words.say;
    if (this.state === 'loading') return shared.loading;
    if (this.#claim.state.name === 'working' || this.state === 'working') return coupon?.claiming;
    if (sentence) return `${sentence.title} ${sentence.text}`;
    return this.state === 'done' || this.taking ? coupon?.claimed : '';
  }

  #now() {
    return this.#reach()?.clock.now() ?? Date.now();
  }

  #go = () => {
    const { way } = this.#view();
    const ways: Record<Way, () => unknown> = {
      claim: this.#take,
      use: this.showCode,
      'sign-in': this.#signIn,
      'open-in-wechat': this.#signIn,
      'read-rules': this.#openRules,
      agree: this.#take,
      look: this.#promotion.reload,
      retry: this.#retry,
    };
    this.#unsay();
    if (way) void ways[way]();
  };

  #take = (): Promise<unknown> => {
    this.#showsNext = true;
    return this.claim();
  };

  #retry = () => {
    this.#showsNext = true;
    return Promise.all([this.#words.load(), this.#promotion.retry()]);
  };

  #openRules = () => this.#sheets.open('rules');

  #unsay = () => this.#sheets.say(undefined);

  #close = () => {
    if (this.#sheets.opened === 'rules') this.rulesRead = this.#known().campaign?.disclosureVersion ?? '';
    this.#sheets.close();
    this.shownPass = undefined;
  };

  #signIn = async () => {
    if (await this.#signing.signIn()) return;
    this.#sheets.say(this.#words.say.trouble?.noSignIn ?? this.#words.say.promotion.offline);
  };

  #ended(end: ActionState<CouponPass>) {
    const showsNext = this.#showsNext;
    this.#showsNext = false;
    if (end.name === 'refused' || end.name === 'unreachable') this.dispatchEvent(new FailureEvent(end));
    if (end.name !== 'done') return;
    this.dispatchEvent(new CouponClaimedEvent(end.value));
    void this.#receive(end.value, showsNext);
  }

  async #receive(pass: CouponPass, showsNext: boolean) {
    // Where the motion cannot be fetched, the coupon is there all the same.
    await this.#tear().catch(missed);
    this.taking = false;
    if (!showsNext || !this.isConnected || Date.parse(pass.validFrom) > this.#now()) return;
    this.shownPass = pass;
    await this.#sheets.open('code');
  }

  async #tear() {
    this.taking = true;
    const [{ take }] = await Promise.all([import('./take.ts'), this.updateComplete]);
    await take(this.renderRoot);
  }
}
