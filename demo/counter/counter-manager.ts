import './counter-keypad.ts';

import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

import type { Pass } from '../../src/contract/pass.ts';
import type { Connect } from './admin-session.ts';
import { type KeyPressEvent, type Way, WayEvent } from './counter.events.ts';
import { shared } from './counter.styles.ts';
import { managerLayout } from './counter-manager.styles.ts';
import { whose } from './figures.ts';
import { icon } from './icons.ts';
import { keysStyles } from './keys.styles.ts';
import { actionsIn, ManagerChange, type PassAction } from './manager-change.ts';
import { type CounterMessages, zhCN } from './messages.ts';
import { notice, noticeStyles } from './notice.ts';
import { shortestPin } from './pin.ts';
import { afterKey, pinField } from './pin-field.ts';
import { reasonField, reasonStyles } from './reason-field.ts';
import { viewStyles } from './view.styles.ts';

type Step =
  | { readonly name: 'choosing' }
  | { readonly name: 'asking'; readonly change: ManagerChange; readonly said?: string; readonly isUnsettled?: boolean }
  /** Void is for good, so it is asked twice. */
  | { readonly name: 'sure'; readonly change: ManagerChange }
  | { readonly name: 'sending'; readonly change: ManagerChange }
  | { readonly name: 'done'; readonly change: ManagerChange };

const reasons = { block: 'block', unblock: 'unblock', void: 'end' } as const satisfies Record<PassAction, string>;

/**
 * What only a manager may do to a card or a coupon: their PIN is asked for each time, used once and kept nowhere.
 *
 * @element counter-manager
 * @fires {WayEvent} counter-way - `back` or `next`.
 */
@customElement('counter-manager')
export class CounterManagerElement extends LitElement {
  static override styles = [shared, keysStyles, noticeStyles, reasonStyles, viewStyles, managerLayout];

  /** Makes a client of its own for each change. */
  @property({ attribute: false }) connect?: Connect;

  /** The card or coupon. */
  @property({ attribute: false }) pass?: Pass;

  /** Every sentence it says. */
  @property({ attribute: false }) messages: CounterMessages = zhCN;

  @state() private step: Step = { name: 'choosing' };
  @state() private reason: string | undefined;
  @state() private pin = '';

  /** Whether nobody knows yet what became of a change. */
  get isBusy(): boolean {
    return this.step.name === 'sending' || (this.step.name === 'asking' && this.step.isUnsettled === true);
  }

  /** Goes back one step; false where there is none. */
  back(): boolean {
    const { step } = this;
    if (step.name === 'sure') this.step = { name: 'asking', change: step.change };
    else if (step.name === 'asking' && !step.isUnsettled) this.#choose();
    else return this.isBusy;
    return true;
  }

  protected override updated(changed: Map<PropertyKey, unknown>) {
    if (!changed.has('step')) return;
    const target = { choosing: '.action', asking: '#pin', sure: '.keys .key', sending: '#pin', done: '.keys .key' };
    const isFirst = this.step.name === 'asking' && this.step.said === undefined && this.reason === undefined;
    this.shadowRoot?.querySelector<HTMLElement>(isFirst ? '.choice' : target[this.step.name])?.focus();
  }

  protected override render() {
    const { pass, messages } = this;
    if (!pass) return nothing;
    const { manager } = messages;
    return html`
      <section class="view" aria-labelledby="title">
        <div class="head">
          <button type="button" class="link" ?disabled=${this.isBusy} @click=${this.#onBack}>‹ ${manager.back}</button>
          <h2 id="title">${manager.title}</h2>
        </div>
        <p class="whose">${whose(messages, pass)} · ${pass.title}</p>
        ${this.#renderStep(pass)}
      </section>
    `;
  }

  #renderStep(pass: Pass) {
    const { messages, step } = this;
    const { manager } = messages;
    switch (step.name) {
      case 'choosing':
        return this.#renderActions(actionsIn[pass.state]);
      case 'sure':
        return html`
          ${notice('bad', manager.sure[pass.kind](pass.number.slice(-4)), manager.sureHelp[pass.kind])}
          <div class="keys">
            <button type="button" class="key" @click=${() => this.back()}>${manager.keep}</button>
            <button type="button" class="key key-paper sure" @click=${() => this.#make(step.change)}>
              ${manager.sureKey}
            </button>
          </div>
        `;
      case 'done':
        return html`
          ${notice('good', manager.actions[step.change.action].done, this.reason ?? '')}
          <div class="keys">
            <button type="button" class="key" @click=${() => this.#go('next')}>
              ${icon('code')}<span>${messages.next}</span>
            </button>
          </div>
        `;
      default:
        return this.#renderForm(step);
    }
  }

  #renderActions(actions: readonly PassAction[]) {
    const { manager } = this.messages;
    return html`
      <p class="ask-what">${actions.length === 0 ? manager.none : manager.choose}</p>
      ${actions.map(
        (action) =>
          html`<button type="button" class="action ${action}" @click=${() => this.#ask(action)}>
            <b>${manager.actions[action].name}</b><span>${manager.actions[action].help}</span>
          </button>`,
      )}
    `;
  }

  #renderForm(step: Extract<Step, { name: 'asking' | 'sending' }>) {
    const { messages } = this;
    const { manager, reason } = messages;
    const { action } = step.change;
    const isSending = step.name === 'sending';
    const said = step.name === 'asking' ? step.said : undefined;
    return html`
      <form novalidate autocomplete="off" @submit=${this.#submit}>
        <div>
          ${reasonField(messages, {
            choices: reason[reasons[action]],
            value: this.reason,
            disabled: this.isBusy,
            onReason: (chosen) => {
              this.reason = chosen;
            },
          })}
          ${pinField(messages, {
            value: this.pin,
            help: isSending ? manager.actions[action].working : (said ?? manager.pinHelp),
            isBad: !isSending && said !== undefined,
            disabled: isSending,
            onPin: (pin) => {
              this.pin = pin;
              this.requestUpdate();
            },
          })}
        </div>
        <counter-keypad .messages=${messages} @counter-key=${this.#pressed}></counter-keypad>
        <div class="keys">
          <button class="key" ?disabled=${isSending}>
            ${isSending ? manager.actions[action].working : manager.actions[action].name}
          </button>
        </div>
      </form>
    `;
  }

  #choose() {
    this.reason = undefined;
    this.pin = '';
    this.step = { name: 'choosing' };
  }

  #ask(action: PassAction) {
    this.step = { name: 'asking', change: new ManagerChange(action) };
  }

  #pressed(event: KeyPressEvent) {
    this.pin = afterKey(this.pin, event);
    this.shadowRoot?.querySelector<HTMLElement>('#pin')?.focus();
  }

  #submit(event: Event) {
    event.preventDefault();
    const { step } = this;
    const { manager } = this.messages;
    if (step.name !== 'asking') return;
    if (!this.reason?.trim()) this.step = { ...step, said: manager.noReason };
    else if (this.pin.length < shortestPin) this.step = { ...step, said: manager.noPin };
    else if (step.change.action === 'void') this.step = { name: 'sure', change: step.change };
    else void this.#make(step.change);
  }

  async #make(change: ManagerChange) {
    const { connect, pass, messages, pin } = this;
    if (!connect || !pass || this.step.name === 'sending') return;
    this.pin = '';
    this.step = { name: 'sending', change };
    const end = await change.make(connect, { id: pass.id, reason: this.reason?.trim() ?? '', pin }, messages);
    if (end.name === 'done') this.step = { name: 'done', change };
    else this.step = { name: 'asking', change, said: end.said, isUnsettled: end.name === 'unsettled' };
  }

  #onBack() {
    if (!this.back()) this.#go('back');
  }

  #go(way: Way) {
    this.dispatchEvent(new WayEvent(way));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-manager': CounterManagerElement;
  }
}
