import { consume } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';

import type { Client } from '../../src/client/client.ts';
import type { Failure } from '../../src/client/result.ts';
import type { CardCampaign } from '../../src/contract/card.ts';
import type { CheckInCampaign } from '../../src/contract/check-in.ts';
import type { DrawCampaign } from '../../src/contract/draw.ts';
import type { Problem } from '../../src/contract/problem.ts';
import type { QuizCampaign } from '../../src/contract/quiz.ts';
import { clientContext } from '../../src/controllers/contexts.ts';
import { type FailedState, failedState } from '../../src/controllers/failure.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { card } from '../../src/messages/zh-cn/card.ts';
import { claimForm } from '../../src/messages/zh-cn/claim-form.ts';
import { promotion } from '../../src/messages/zh-cn/promotion.ts';
import { trouble } from '../../src/messages/zh-cn/trouble.ts';
import { safeUrl } from '../../src/platform/safe-url.ts';
import type { Field } from '../../src/rules/claim-form.ts';
import { maskedPhone, readPhone } from '../../src/rules/phone.ts';
import { installTokens } from '../../src/theme/install.ts';
import { FailureEvent } from '../shared.events.ts';
import { ClaimFormSubmitEvent, type ClaimFormValues } from './claim-form.events.ts';
import { styles } from './claim-form.styles.ts';
import { consentRow } from './consents.ts';
import { codeRow, fieldRow } from './fields.ts';
import { MistakesController } from './mistakes-controller.ts';
import { type ClaimProgress, type Failed, isOther, sentenceOf } from './progress.ts';
import { SignInController } from './sign-in-controller.ts';
import { codeName, phoneName, readCode, readConsents, readFields } from './values.ts';
import { placeOf, signsNobodyIn, type Wrongs, wrongsAtCode, wrongsAtSending, wrongsFrom, wrongsIn } from './wrong.ts';

type Asking = NonNullable<ClaimFormElement['campaign']>;

/**
 * The form of a claim: what a campaign asks for, what there is to agree to, and, where somebody has to be known first, a phone and
 * the code sent to it. It shows what is wrong at its place, whichever side found it. It keeps what was typed for as long as it is in
 * the page, and nowhere else, and forgets it when somebody else is there. Who owns it sends the claim: `lk-member-card` does.
 *
 * @element lk-claim-form
 * @fires {ClaimFormSubmitEvent} lk-form-submit - It is filled in rightly, and whoever did so is known well enough; does not bubble.
 * @fires {FailureEvent} lk-error - No code could be sent, or nobody signed in by it.
 * @cssprop --lk-radius-control
 * @cssprop --lk-line-strong
 * @cssprop --lk-danger
 */
export class ClaimFormElement extends LitElement {
  static override styles = styles;

  /** What is asked for: by a card before it is claimed, by a draw, a quiz or a check-in of whoever won a parcel. */
  @property({ attribute: false }) campaign: CardCampaign | CheckInCampaign | DrawCampaign | QuizCampaign | undefined;

  /** How far the claim has come, for its owner to say. */
  @property({ attribute: false, hasChanged: isOther }) progress: ClaimProgress = { name: 'idle' };

  /** What its key says, and what it says while it is at work; that a card is claimed unless set. */
  @property({ attribute: false }) labels: { readonly submit: string; readonly busy: string } | undefined;

  /** Whether what was sent has left the phone and was not answered, for its owner to say: then it goes out again as it was. */
  @property({ attribute: false }) hasLeft: ((sent: ClaimFormValues) => Promise<boolean>) | undefined;

  /** Reaches the backend; taken from `lk-app` unless set. */
  @consume({ context: clientContext, subscribe: true })
  @property({ attribute: false })
  client: Client | undefined;

  @query('form') private readonly form!: HTMLFormElement | null;
  /** What went wrong and is about no place in the form. */
  @state() private failure: Failed | undefined;
  /** What went out and may have arrived: until that is known nothing can be changed. */
  @state() private held: ClaimFormValues | undefined;
  @state() private rulesChanged = false;
  @state() private sentTo = '';
  /** Another number is another, empty form. */
  @state() private draft = 0;

  readonly #words = new WordsController(this, { claimForm, card, promotion, trouble });
  readonly #signIn = new SignInController(this, {
    client: () => this.client,
    lang: () => this.#words.lang,
    onOther: () => this.#startAnew(),
  });
  readonly #mistakes = new MistakesController(this, () => this.#findWrongs());
  #signsIn = false;
  #isComposing = false;
  #sent: ClaimFormValues | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('campaign');
    if (before && before.id !== this.campaign?.id) this.#startAnew();
    else if (before && before.disclosureVersion !== this.campaign?.disclosureVersion) this.#showChange();
    if (changed.has('progress')) this.#follow(this.progress);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { campaign } = this;
    if (!campaign) return nothing;
    const phone = this.#phoneField;
    return html`${keyed(
      this.draft,
      html`<form
        novalidate
        @submit=${this.#submit}
        @input=${this.#mend}
        @change=${this.#mend}
        @focusout=${this.#mistakes.leave}
        @compositionstart=${this.#compose}
        @compositionend=${this.#compose}
      >
        ${this.rulesChanged ? this.#change(campaign) : nothing}
        ${repeat(
          this.#fields,
          ({ name, type }) => `${name} ${type}`,
          (field) => html`${this.#row(field)}${this.#signsIn && field.name === phone?.name ? this.#code() : nothing}`,
        )}
        ${this.#consents(campaign)} ${this.#foot()}
      </form>`,
    )}`;
  }

  get #say() {
    return this.#words.say.claimForm;
  }

  get #isBusy() {
    return this.#signIn.isSigning || this.progress.name === 'working';
  }

  get #isLocked() {
    return this.#isBusy || this.held !== undefined;
  }

  get #consentForms() {
    return this.campaign?.consentForms ?? [];
  }

  /** What is asked for now: to sign in, a phone above all. */
  get #fields(): readonly Field[] {
    const fields = this.campaign?.fields ?? [];
    if (!this.#signsIn) return fields;
    const phone = fields.find(({ type }) => type === 'phone');
    if (phone) return fields.map((field) => (field === phone ? { ...field, required: true } : field));
    const { phone: label, phoneHelp: help } = this.#say;
    return [{ name: phoneName, label, help, type: 'phone', required: true }, ...fields];
  }

  get #phoneField() {
    return this.#fields.find(({ type }) => type === 'phone');
  }

  /** The phone to sign in with, where one stands there. */
  get #phone() {
    const field = this.#phoneField;
    return this.form && field ? readPhone(readFields(this.form, [field])[field.name] ?? '') : undefined;
  }

  #wrongAt(place: string) {
    return this.#mistakes.at(place)?.(this.#say);
  }

  #row(field: Field) {
    const place = placeOf.field(field.name);
    const wrong = this.#wrongAt(place);
    return html`<div class="row ${wrong === undefined ? '' : 'bad'}" data-place=${place}>
      ${fieldRow({ field, wrong, say: this.#say, isLocked: this.#isLocked })}
    </div>`;
  }

  #code() {
    const say = this.#say;
    const wrong = this.#wrongAt(placeOf.code);
    const wait = this.#signIn.waitsFor(this.#phone);
    const send = this.#signIn.hasSentTo(this.#phone) ? say.sendAgain : say.sendCode;
    return html`<div class="row ${wrong === undefined ? '' : 'bad'}" data-place=${placeOf.code}>
      ${codeRow({
        say,
        wrong,
        isLocked: this.#isLocked,
        send: wait > 0 ? say.sendAgainIn(wait) : send,
        canSend: wait === 0 && !this.#isBusy,
        onSend: this.#send,
      })}
    </div>`;
  }

  #consents({ disclosureVersion }: Asking) {
    return html`<div class="consents">
      ${repeat(
        this.#consentForms,
        // Under other rules it is another consent, not ticked yet.
        ({ id, version }) => `${id} ${version} ${disclosureVersion}`,
        (form) => {
          const place = placeOf.consent(form.id);
          const wrong = this.#wrongAt(place);
          const href = this.client && safeUrl(form.url, this.client.endpoint);
          return html`<div class=${wrong === undefined ? '' : 'bad'} data-place=${place}>
            ${consentRow({ form, href, wrong, say: this.#say, isLocked: this.#isLocked })}
          </div>`;
        },
      )}
    </div>`;
  }

  #change(campaign: Asking) {
    const { title, text } = this.#words.say.trouble.problems.disclosure_changed;
    return html`<div class="changed" tabindex="-1">
      <b>${title}</b>
      <p class="quiet">${text}</p>
      <lk-rules .terms=${campaign}></lk-rules>
    </div>`;
  }

  #foot() {
    const { card: cardSay, promotion: shared } = this.#words.say;
    const { failure } = this;
    const retries = failure?.name === 'unreachable' || (failure?.name === 'refused' && failure.problem.retryable);
    const {
      submit = this.#consentForms.length > 0 ? this.#say.agreeAndClaim : this.#say.claim,
      busy = cardSay.claiming,
    } = this.labels ?? {};
    return html`
      <p class="line ${failure ? 'is-wrong' : ''}" role="status">${this.#line()}</p>
      <button class="key" type="submit" aria-disabled=${String(this.#isBusy)}>
        ${this.#isBusy ? busy : retries ? shared.retry : submit}
      </button>
    `;
  }

  #line() {
    const { failure, sentTo } = this;
    const say = this.#words.say;
    if (!failure) return sentTo && this.#signsIn ? say.claimForm.sent(sentTo) : '';
    const { title, text } = sentenceOf(failure, say);
    return html`<b>${title}</b> ${text}`;
  }

  #startAnew() {
    this.draft++;
    this.failure = this.held = this.#sent = undefined;
    this.rulesChanged = false;
    this.sentTo = '';
    this.#mistakes.reset();
  }

  #showChange() {
    this.rulesChanged = true;
    this.#mistakes.drop(placeOf.consent(''));
    // Without it the change is told all the same, and the rules are a tap away below the card.
    void import('../rules/define.ts').catch(() => undefined);
  }

  #follow(progress: ClaimProgress) {
    // A phone that is signed in is asked for its code no more; while that is under way nobody knows.
    if (progress.name !== 'working') this.#signsIn = progress.name === 'signed-out';
    this.held = undefined;
    this.failure = undefined;
    if (progress.name === 'refused') this.#showRefusal(progress, progress.problem);
    if (progress.name === 'unreachable') {
      this.failure = progress;
      void this.#hold();
    }
  }

  #showRefusal(progress: FailedState, problem: Problem) {
    const told = wrongsFrom(problem, { fields: this.#fields, consentForms: this.#consentForms });
    const wrongs = problem.code === 'consent_required' && told.size === 0 ? this.#findWrongs() : told;
    const isChange = problem.code === 'disclosure_changed' && this.rulesChanged;
    this.#mistakes.show(wrongs);
    if (wrongs.size === 0 && !isChange) this.failure = progress;
    void this.#focus(isChange ? '.changed' : '[aria-invalid=true]');
  }

  /** A claim that left the phone goes out again as it was: nobody knows whether it arrived. */
  async #hold() {
    const sent = this.#sent;
    const hasLeft = sent && (await this.hasLeft?.(sent).catch(() => false));
    if (hasLeft && this.progress.name === 'unreachable') this.held = sent;
  }

  async #focus(selector: string) {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #findWrongs(): Wrongs {
    const { form } = this;
    if (!form) return new Map();
    const fields = this.#fields;
    const consentForms = this.#consentForms;
    const filled = { fields: readFields(form, fields), consents: readConsents(form, consentForms) };
    return wrongsIn({ fields, consentForms }, { ...filled, code: this.#signsIn ? readCode(form) : undefined });
  }

  readonly #compose = ({ type }: Event) => {
    this.#isComposing = type === 'compositionstart';
  };

  readonly #mend = (event: Event) => {
    this.#mistakes.mend(event);
    // The key that sends a code goes by the phone.
    if (this.#signsIn) this.requestUpdate();
  };

  readonly #send = async () => {
    const { name = '' } = this.#phoneField ?? {};
    if (this.#isBusy || this.#signIn.waitsFor(this.#phone) > 0) return;
    const isRight = this.#mistakes.check(placeOf.field(name));
    const phone = this.#phone;
    if (!isRight || phone === undefined) return this.#focus('[aria-invalid=true]');
    const result = await this.#signIn.sendCode(phone);
    if (result?.kind === 'ok') {
      this.#mistakes.drop(placeOf.code);
      this.failure = undefined;
      this.sentTo = maskedPhone(phone);
      return this.#focus(`#${codeName}`);
    }
    if (result) await this.#miss(result, wrongsAtSending(result, name));
  };

  /** Shows why nobody could be signed in: at its place, or, where there is none, above the key. */
  async #miss(failure: Failure, wrongs: Wrongs | undefined) {
    this.dispatchEvent(new FailureEvent(failedState(failure)));
    if (signsNobodyIn(failure)) this.failure = { name: 'no-sign-in' };
    else if (wrongs) this.#mistakes.add(wrongs);
    else this.failure = failedState(failure);
    await this.#focus('[aria-invalid=true]');
  }

  async #isSignedIn(form: HTMLFormElement) {
    const { name = '' } = this.#phoneField ?? {};
    const result = await this.#signIn.signIn(this.#phone ?? '', readCode(form));
    if (result.kind !== 'ok') await this.#miss(result, wrongsAtCode(result, name));
    return result.kind === 'ok';
  }

  readonly #submit = async (event: Event) => {
    event.preventDefault();
    const { form, campaign } = this;
    // Enter ends a word of a Chinese keyboard, and not the form.
    if (!form || !campaign || this.#isBusy || this.#isComposing) return;
    if (!this.held) {
      this.failure = undefined;
      if (!this.#mistakes.try()) return this.#focus('[aria-invalid=true]');
      this.#sent = {
        disclosureVersion: campaign.disclosureVersion,
        fields: readFields(form, campaign.fields ?? []),
        consents: readConsents(form, this.#consentForms),
      };
      if (this.#signsIn && !(await this.#isSignedIn(form))) return;
    }
    if (this.#sent) this.dispatchEvent(new ClaimFormSubmitEvent(this.#sent));
  };
}
