import { consume } from '@lit/context';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import { clientOf } from '../../src/client/registry.ts';
import { eraseMe, getMe, type Me, withdrawConsent } from '../../src/contract/me.ts';
import { ActionController, type ActionState } from '../../src/controllers/action.ts';
import { clientContext } from '../../src/controllers/contexts.ts';
import { ReadController } from '../../src/controllers/read.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { isolated } from '../../src/messages/isolated.ts';
import { failureSentence } from '../../src/messages/sentence.ts';
import { dates } from '../../src/messages/zh-cn/dates.ts';
import { myData } from '../../src/messages/zh-cn/my-data.ts';
import { promotion } from '../../src/messages/zh-cn/promotion.ts';
import { trouble } from '../../src/messages/zh-cn/trouble.ts';
import { safeUrl } from '../../src/platform/safe-url.ts';
import { installTokens } from '../../src/theme/install.ts';
import { FailureEvent } from '../shared.events.ts';
import { type Asking, erasureTerms, question } from './asking.ts';
import { held, holdsAnything } from './held.ts';
import { ConsentWithdrawnEvent, ErasedEvent, SignedOutEvent } from './my-data.events.ts';
import { styles } from './my-data.styles.ts';

type Consent = Me['consents'][number];

/**
 * What is held of a visitor, and how they take it back: one consent, everything, or only this phone's memory of them.
 * What cannot be undone is asked twice.
 *
 * @element lk-my-data
 * @fires {ConsentWithdrawnEvent} lk-consent-withdrawn - A consent was taken back.
 * @fires {ErasedEvent} lk-erased - Everything was erased.
 * @fires {SignedOutEvent} lk-signed-out - Whoever was here signed out on this phone.
 * @fires {FailureEvent} lk-error - What the visitor asked for came to nothing.
 * @csspart status - The line that is read aloud.
 */
export class MyDataElement extends LitElement {
  static override styles = styles;

  /** The contract's base URL, where no `lk-app` is around and the page's `embed.js` names none. */
  @property() endpoint = '';

  /** The time zone that days are written in, IANA; the device's own unless set. */
  @property({ attribute: 'time-zone' }) timeZone = '';

  /** Reaches the backend; taken from `lk-app` or made for `endpoint` unless set. */
  @consume({ context: clientContext, subscribe: true })
  @property({ attribute: false })
  client: Client | undefined;

  @state() private asking: Asking | undefined;
  /** How it ended: there is nobody here any more to ask about. */
  @state() private ended: 'erased' | 'signedOut' | undefined;
  @state() private said: 'withdrawn' | 'withdrawnVoid' | undefined;

  readonly #words = new WordsController(this, { myData, dates, promotion, trouble });
  readonly #me = new ReadController<typeof getMe>(this, {
    operation: getMe,
    client: () => this.#reach(),
    input: () => (this.ended ? undefined : { query: { lang: this.#words.lang } }),
  });
  readonly #withdrawal = new ActionController<typeof withdrawConsent>(this, {
    operation: withdrawConsent,
    client: () => this.#reach(),
    input: () =>
      this.asking?.what === 'withdraw'
        ? { params: { formId: this.asking.formId }, query: { lang: this.#words.lang } }
        : undefined,
    onEnd: (end) => this.#withdrawn(end),
  });
  readonly #erasure = new ActionController<typeof eraseMe>(this, {
    operation: eraseMe,
    client: () => this.#reach(),
    input: () => ({}),
    onEnd: (end) => void this.#erased(end),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
  }

  protected override render(): TemplateResult {
    return html`
      ${this.ended ? this.#end(this.ended) : this.#present()}
      <p class="unseen" part="status" role="status">${this.#status()}</p>
    `;
  }

  #reach = () => clientOf(this);

  #status() {
    const { myData: say } = this.#words.say;
    if (this.ended) return `${say[this.ended].title} ${say[this.ended].text}`;
    if (this.#isWorking) return say.working;
    if (this.said) return say[this.said];
    return this.#me.value || this.#me.failure ? '' : say.loading;
  }

  get #isWorking() {
    return this.#withdrawal.state.name === 'working' || this.#erasure.state.name === 'working';
  }

  #end(how: 'erased' | 'signedOut') {
    const { myData: say, promotion: shared } = this.#words.say;
    return html`<div class="ended" tabindex="-1">
      <b>${say[how].title}</b>
      <p class="quiet">${say[how].text}</p>
      <button type="button" class="link" @click=${() => (this.ended = undefined)}>${shared.look}</button>
    </div>`;
  }

  #present() {
    const { myData: say, promotion: shared } = this.#words.say;
    const { value, failure, retry } = this.#me;
    if (value) return this.#all(value);
    if (!failure) return html`<p class="quiet" aria-hidden="true">${say.loading}</p>`;
    const { title, text } = failureSentence(this.#words.say, failure);
    return html`<div role="alert">
      <b>${title}</b>
      <p class="quiet">${text}</p>
      <button type="button" class="key" @click=${retry}>${shared.retry}</button>
    </div>`;
  }

  #all(me: Me) {
    const { myData: say } = this.#words.say;
    if (!holdsAnything(me)) return html`<p class="quiet">${say.nothing}</p>`;
    return html`
      ${held(me, say, this.#day)}
      ${
        me.consents.length > 0
          ? html`<h3>${say.consents}</h3>
              <ul>
                ${me.consents.map((consent, row) => this.#consent(consent, row, me))}
              </ul>`
          : nothing
      }
      ${this.said ? html`<p class="said">${say[this.said]}</p>` : nothing}
      ${me.identity === 'phone' ? this.#signOut() : nothing} ${this.#erase()}
    `;
  }

  readonly #day = (at: string) => this.#words.say.dates.dayOfYear(new Date(at), this.timeZone);

  #consent({ formId, title, url, required, givenAt, withdrawnAt }: Consent, row: number, { consents }: Me) {
    const { myData: say } = this.#words.say;
    const link = safeUrl(url, this.#reach()?.endpoint ?? '');
    const same = consents.filter((other) => other.formId === formId && other.withdrawnAt === undefined);
    const isNeeded = same.some((other) => other.required);
    const { asking } = this;
    const details = [
      withdrawnAt === undefined ? say.given(this.#day(givenAt)) : say.takenBack(this.#day(withdrawnAt)),
      ...(required && withdrawnAt === undefined ? [say.needed] : []),
    ];
    return html`
      <li>
        <div class="consent">
          <div>
            ${
              link
                ? html`<a class="link" href=${link} target="_blank" rel="noopener noreferrer">${title}</a>`
                : html`<b>${title}</b>`
            }
            <p class="small quiet">${details.map((detail) => html`<span class="detail">${detail}</span> `)}</p>
          </div>
          ${
            withdrawnAt === undefined
              ? html`<button
                  type="button"
                  class="link withdraw"
                  data-row=${row}
                  aria-label=${say.withdrawOf(isolated(title))}
                  @click=${() => this.#ask({ what: 'withdraw', row, formId, required: isNeeded, again: false })}
                >
                  ${say.withdraw}
                </button>`
              : nothing
          }
        </div>
        ${asking?.what === 'withdraw' && asking.row === row ? this.#confirmWithdrawal(asking, same.length > 1) : nothing}
      </li>
    `;
  }

  #confirmWithdrawal(asking: Asking & { readonly what: 'withdraw' }, isElsewhereToo: boolean) {
    const { myData: say } = this.#words.say;
    const { text, go } = !asking.required ? say.optional : asking.again ? say.requiredAgain : say.required;
    const isLast = asking.again || !asking.required;
    return question(
      {
        text: isElsewhereToo ? html`${text} ${say.everywhere}` : text,
        go,
        keep: say.keep,
        isLast: asking.again,
        isWorking: this.#isWorking,
        trouble: this.#trouble(this.#withdrawal.state),
        onGo: () => (isLast ? this.#withdrawal.start() : this.#ask({ ...asking, again: true })),
        onKeep: () => this.#ask(undefined),
      },
      this.#words.say,
    );
  }

  #signOut() {
    const { myData: say } = this.#words.say;
    return html`<section>
      <button type="button" class="key sign-out" @click=${this.#leave}>${say.signOut}</button>
      <p class="small quiet">${say.signOutText}</p>
    </section>`;
  }

  #erase() {
    const { myData: say } = this.#words.say;
    const { asking } = this;
    if (asking?.what !== 'erase')
      return html`<section>
        <button type="button" class="key danger erase" @click=${() => this.#ask({ what: 'erase', again: false })}>
          ${say.erase}
        </button>
      </section>`;
    return html`<section>
      ${question(
        {
          text: asking.again ? say.eraseAgain : erasureTerms(say),
          go: asking.again ? say.eraseNow : say.eraseGo,
          keep: say.eraseKeep,
          isLast: asking.again,
          isWorking: this.#isWorking,
          trouble: this.#trouble(this.#erasure.state),
          onGo: () => (asking.again ? this.#erasure.start() : this.#ask({ what: 'erase', again: true })),
          onKeep: () => this.#ask(undefined),
        },
        this.#words.say,
      )}
    </section>`;
  }

  #trouble(state: ActionState<unknown>) {
    return state.name === 'refused' || state.name === 'unreachable'
      ? failureSentence(this.#words.say, state)
      : undefined;
  }

  /** Asks, and brings the focus there; or lets it be, and brings it back. */
  readonly #ask = async (asking: Asking | undefined) => {
    if (this.#isWorking) return;
    const before = this.asking;
    this.#withdrawal.reset();
    this.#erasure.reset();
    this.said = undefined;
    this.asking = asking;
    await this.updateComplete;
    this.#focus(asking ? '.asking' : before?.what === 'withdraw' ? `[data-row="${String(before.row)}"]` : '.erase');
  };

  #focus(selector: string) {
    const there = this.renderRoot.querySelector<HTMLElement>(selector);
    there?.focus({ preventScroll: true });
    // What is taller than the screen is read from its beginning.
    there?.scrollIntoView({ block: there.offsetHeight > innerHeight / 2 ? 'start' : 'nearest' });
  }

  #withdrawn(end: ActionState<Me>) {
    const { asking } = this;
    if (asking?.what !== 'withdraw') return;
    const isGone = end.name === 'refused' && end.problem.code === 'not_found';
    if (end.name !== 'done' && !isGone) {
      this.#failed(end);
      return;
    }
    this.asking = undefined;
    this.said = asking.required ? 'withdrawnVoid' : 'withdrawn';
    if (end.name === 'done') this.#me.take(end.value);
    // Another page of theirs was quicker: what they asked for is so.
    else void this.#me.reload();
    this.dispatchEvent(new ConsentWithdrawnEvent(asking.formId, asking.required));
  }

  async #erased(end: ActionState<undefined>) {
    if (end.name !== 'done') {
      this.#failed(end);
      return;
    }
    await this.#forget('erased');
    this.dispatchEvent(new ErasedEvent());
  }

  readonly #leave = async () => {
    if (this.#isWorking) return;
    await this.#forget('signedOut');
    this.dispatchEvent(new SignedOutEvent());
  };

  /** Here is nobody any more, so nobody is asked about: the page starts anew, and this says why. */
  async #forget(how: 'erased' | 'signedOut') {
    this.asking = undefined;
    this.said = undefined;
    this.ended = how;
    await this.#reach()?.forget();
    await this.updateComplete;
    this.#focus('.ended');
  }

  #failed(end: ActionState<unknown>) {
    if (end.name === 'refused' || end.name === 'unreachable') this.dispatchEvent(new FailureEvent(end));
  }
}
