import './counter-keypad.ts';

import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

import type { Parcel } from '../../src/contract/award.ts';
import type { Connect } from './admin-session.ts';
import { type KeyPressEvent, ParcelEndedEvent, WayEvent } from './counter.events.ts';
import { shared } from './counter.styles.ts';
import { managerLayout } from './counter-manager.styles.ts';
import { parcelsLayout } from './counter-parcels.styles.ts';
import { keysStyles } from './keys.styles.ts';
import { ManagerChange, type ParcelAction } from './manager-change.ts';
import { type CounterMessages, zhCN } from './messages.ts';
import { shortestPin } from './pin.ts';
import { afterKey, pinField } from './pin-field.ts';
import { reasonField, reasonStyles } from './reason-field.ts';
import { viewStyles } from './view.styles.ts';

type Change = ManagerChange<ParcelAction>;

type Step =
  | { readonly name: 'choosing' }
  | { readonly name: 'asking'; readonly change: Change; readonly said?: string; readonly isUnsettled?: boolean }
  | { readonly name: 'sending'; readonly change: Change };

/** What can be done with a parcel in each state. */
const actionsIn: Readonly<Record<Parcel['state'], readonly ParcelAction[]>> = {
  granted: [],
  won: ['forfeit'],
  claimed: ['fulfil', 'forfeit'],
  fulfilled: [],
  forfeited: [],
};

/**
 * One prize that is to be sent, with where it goes in full: a manager says that it was sent, or takes it back, with a note and their PIN.
 *
 * @element counter-parcel
 * @fires {ParcelEndedEvent} counter-parcel-ended
 * @fires {WayEvent} counter-way - `back`.
 */
@customElement('counter-parcel')
export class CounterParcelElement extends LitElement {
  static override styles = [shared, keysStyles, reasonStyles, viewStyles, managerLayout, parcelsLayout];

  /** Makes a client of its own for each change. */
  @property({ attribute: false }) connect?: Connect;

  /** The parcel. */
  @property({ attribute: false }) parcel?: Parcel;

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
    if (this.step.name === 'asking' && !this.isBusy) this.#choose();
    else return this.isBusy;
    return true;
  }

  protected override firstUpdated() {
    this.shadowRoot?.querySelector<HTMLElement>('.link')?.focus();
  }

  protected override updated(changed: Map<PropertyKey, unknown>) {
    if (!changed.has('step') || changed.get('step') === undefined) return;
    const isFirst = this.step.name === 'asking' && this.step.said === undefined && this.reason === undefined;
    const target = { choosing: '.action', asking: '#pin', sending: '#pin' };
    this.shadowRoot?.querySelector<HTMLElement>(isFirst ? '.choice' : target[this.step.name])?.focus();
  }

  protected override render() {
    const { parcel, messages, step } = this;
    if (!parcel) return nothing;
    const { parcels } = messages;
    return html`
      <section class="view" aria-labelledby="title">
        <div class="head">
          <button type="button" class="link" ?disabled=${this.isBusy} @click=${this.#onBack}>‹ ${parcels.back}</button>
          <h2 id="title">${[parcel.name, parcel.note].filter(Boolean).join(' ')}</h2>
        </div>
        <p class="whose">${parcels.states[parcel.state]}${parcel.reason ? ` · ${parcel.reason}` : ''}</p>
        ${step.name === 'choosing' ? this.#renderParcel(parcel) : this.#renderForm(step)}
      </section>
    `;
  }

  #renderParcel({ state, contact }: Parcel) {
    const { parcels } = this.messages;
    return html`
      ${
        contact
          ? html`<dl aria-label=${parcels.contact}>
              ${Object.entries(contact).map(
                ([name, value]) =>
                  html`<dt>${parcels.fields[name] ?? name}</dt>
                    <dd>${value}</dd>`,
              )}
            </dl>`
          : nothing
      }
      ${state === 'won' ? html`<p class="quiet">${parcels.noContact}</p>` : nothing}
      ${actionsIn[state].map(
        (action) =>
          html`<button type="button" class="action ${action}" @click=${() => this.#ask(action)}>
            <b>${parcels.actions[action].name}</b>
          </button>`,
      )}
    `;
  }

  #renderForm(step: Extract<Step, { name: 'asking' | 'sending' }>) {
    const { messages } = this;
    const { parcels, manager } = messages;
    const { action } = step.change;
    const isSending = step.name === 'sending';
    const said = step.name === 'asking' ? step.said : undefined;
    return html`
      <form novalidate autocomplete="off" @submit=${this.#submit}>
        <div>
          <p class="ask-what">${parcels.actions[action].ask}</p>
          ${reasonField(messages, {
            choices: parcels.reasons[action],
            value: this.reason,
            disabled: this.isBusy,
            onReason: (chosen) => {
              this.reason = chosen;
            },
          })}
          ${pinField(messages, {
            value: this.pin,
            help: isSending ? parcels.actions[action].working : (said ?? manager.pinHelp),
            isBad: said !== undefined,
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
            ${isSending ? parcels.actions[action].working : parcels.actions[action].name}
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

  #ask(action: ParcelAction) {
    this.step = { name: 'asking', change: new ManagerChange(action) };
  }

  #pressed(event: KeyPressEvent) {
    this.pin = afterKey(this.pin, event);
    this.shadowRoot?.querySelector<HTMLElement>('#pin')?.focus();
  }

  #submit(event: Event) {
    event.preventDefault();
    const { step, messages } = this;
    if (step.name !== 'asking') return;
    if (!this.reason?.trim()) this.step = { ...step, said: messages.parcels.noReason[step.change.action] };
    else if (this.pin.length < shortestPin) this.step = { ...step, said: messages.manager.noPin };
    else void this.#make(step.change);
  }

  async #make(change: Change) {
    const { connect, parcel, messages, pin } = this;
    if (!connect || !parcel) return;
    this.pin = '';
    this.step = { name: 'sending', change };
    const reason = this.reason?.trim() ?? '';
    const end = await change.make(connect, { id: parcel.id, reason, pin }, messages);
    if (end.name === 'done') {
      const state = change.action === 'fulfil' ? 'fulfilled' : 'forfeited';
      this.dispatchEvent(new ParcelEndedEvent(change.action, { ...parcel, state, reason }));
    } else this.step = { name: 'asking', change, said: end.said, isUnsettled: end.name === 'unsettled' };
  }

  #onBack() {
    if (!this.back()) this.dispatchEvent(new WayEvent('back'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-parcel': CounterParcelElement;
  }
}
