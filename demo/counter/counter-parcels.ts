import './counter-keypad.ts';
import './counter-parcel.ts';

import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';

import type { Parcel } from '../../src/contract/award.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { shortDay } from '../../src/messages/day.ts';
import { dates } from '../../src/messages/zh-cn/dates.ts';
import { asAdmin, type Connect } from './admin-session.ts';
import { type KeyPressEvent, type ParcelEndedEvent, WayEvent } from './counter.events.ts';
import { shared } from './counter.styles.ts';
import { bookingsLayout } from './counter-bookings.styles.ts';
import { managerLayout } from './counter-manager.styles.ts';
import type { CounterParcelElement } from './counter-parcel.ts';
import { parcelsLayout } from './counter-parcels.styles.ts';
import { dayHead, dayHeadStyles } from './day-head.ts';
import { keysStyles } from './keys.styles.ts';
import { type CounterMessages, zhCN } from './messages.ts';
import { parcelHolder } from './parcel-words.ts';
import { shortestPin } from './pin.ts';
import { afterKey, pinField } from './pin-field.ts';
import { readParcels } from './read-parcels.ts';
import { signInFailure } from './sign-in-failure.ts';
import { viewStyles } from './view.styles.ts';

type Step =
  | { readonly name: 'asking'; readonly said?: string }
  | { readonly name: 'reading' }
  | { readonly name: 'known'; readonly items: readonly Parcel[]; readonly said: string };

/**
 * The prizes of the shop's draws and quizzes that are to be sent: a manager opens the list with their PIN, looks at one to see where it goes, and
 * says that it was sent, or takes it back. In the list a winner is masked.
 *
 * @element counter-parcels
 * @fires {WayEvent} counter-way - `back`, `bookings` or `redemptions`.
 */
@customElement('counter-parcels')
export class CounterParcelsElement extends LitElement {
  static override styles = [
    shared,
    keysStyles,
    viewStyles,
    dayHeadStyles,
    bookingsLayout,
    managerLayout,
    parcelsLayout,
  ];

  /** Makes a client of its own for each look. */
  @property({ attribute: false }) connect?: Connect;

  /** Every sentence it says. */
  @property({ attribute: false }) messages: CounterMessages = zhCN;

  /** The language that prizes are named in. */
  @property() override lang = 'zh-CN';

  @state() private step: Step = { name: 'asking' };
  @state() private pin = '';
  @state() private looked: Parcel | undefined;

  @query('counter-parcel') private readonly parcel!: CounterParcelElement | null;

  readonly #words = new WordsController(this, { dates });

  /** Whether nobody knows yet what became of a parcel. */
  get isBusy(): boolean {
    return this.parcel?.isBusy ?? false;
  }

  /** Goes back one step; false where there is none. */
  back(): boolean {
    if (!this.looked) return false;
    if (!this.parcel?.back()) this.#close();
    return true;
  }

  override focus(): void {
    this.shadowRoot?.querySelector<HTMLElement>(this.step.name === 'asking' ? '#pin' : '.link')?.focus();
  }

  protected override firstUpdated() {
    this.focus();
  }

  protected override render() {
    const { messages, looked } = this;
    if (looked)
      return html`<counter-parcel
        .connect=${this.connect}
        .parcel=${looked}
        .messages=${messages}
        @counter-parcel-ended=${this.#onEnded}
        @counter-way=${this.#close}
      ></counter-parcel>`;
    return html`
      <section class="view" aria-labelledby="title">
        ${dayHead(messages, 'parcels', (way) => this.dispatchEvent(new WayEvent(way)))}
        ${this.step.name === 'known' ? this.#renderList(this.step.items, this.step.said) : this.#renderPin(this.step)}
      </section>
    `;
  }

  #renderPin(step: Extract<Step, { name: 'asking' | 'reading' }>) {
    const { messages } = this;
    const { parcels, manager } = messages;
    const isReading = step.name === 'reading';
    const said = step.name === 'asking' ? step.said : undefined;
    return html`
      <form novalidate autocomplete="off" @submit=${this.#submit}>
        <div>
          <p class="quiet">${parcels.ask}</p>
          ${pinField(messages, {
            value: this.pin,
            help: isReading ? parcels.opening : (said ?? manager.pinHelp),
            isBad: said !== undefined,
            disabled: isReading,
            onPin: (pin) => {
              this.pin = pin;
              this.requestUpdate();
            },
          })}
        </div>
        <counter-keypad .messages=${messages} @counter-key=${this.#pressed}></counter-keypad>
        <div class="keys">
          <button class="key" ?disabled=${isReading}>${isReading ? parcels.opening : parcels.open}</button>
        </div>
      </form>
    `;
  }

  #renderList(items: readonly Parcel[], said: string) {
    const { parcels } = this.messages;
    return html`
      <p class="status" role="status">${said}</p>
      ${
        items.length === 0
          ? html`<div class="empty">
              <h2>${parcels.empty}</h2>
              <p class="quiet">${parcels.emptyHelp}</p>
            </div>`
          : html`<ul>
              ${repeat(
                items,
                ({ id }) => id,
                (item) => this.#renderLine(item),
              )}
            </ul>`
      }
    `;
  }

  #renderLine(item: Parcel) {
    const { parcels } = this.messages;
    const name = [item.name, item.note].filter(Boolean).join(' ');
    const holder = parcelHolder(this.messages, item);
    return html`<li>
      <div class="what">
        <b>${name}</b>
        <p>${holder} · ${this.#wonOn(item)}</p>
      </div>
      <span class="state ${item.state}">${parcels.states[item.state]}</span>
      <button
        type="button"
        class="undo"
        aria-label=${parcels.lookAt(name, holder)}
        @click=${() => {
          this.looked = item;
        }}
      >
        ${parcels.look}
      </button>
    </li>`;
  }

  #wonOn({ wonAt, timeZone }: Parcel) {
    if (!this.#words.ready) return nothing;
    return this.messages.parcels.wonOn(shortDay(this.#words.say.dates, new Date(wonAt), timeZone, Date.now()));
  }

  #pressed(event: KeyPressEvent) {
    this.pin = afterKey(this.pin, event);
    this.focus();
  }

  #submit(event: Event) {
    event.preventDefault();
    if (this.step.name !== 'asking') return;
    if (this.pin.length < shortestPin) this.step = { name: 'asking', said: this.messages.manager.noPin };
    else void this.#read();
  }

  async #read() {
    const { connect, pin, messages, lang } = this;
    if (!connect) return;
    this.pin = '';
    this.step = { name: 'reading' };
    const acted = await asAdmin(connect, pin, (client) => readParcels(client, lang));
    if (acted.name === 'shut') this.step = { name: 'asking', said: signInFailure(acted.failure, messages) };
    else if (acted.end.name === 'known') this.step = { name: 'known', items: acted.end.items, said: '' };
    else {
      const { failure } = acted.end;
      const isOffline = failure.kind === 'unreachable' && failure.cause === 'offline';
      this.step = { name: 'asking', said: messages.parcels[isOffline ? 'offline' : 'trouble'] };
    }
    await this.updateComplete;
    this.focus();
  }

  /** What a manager has just done is shown without another look. */
  #onEnded({ action, parcel }: ParcelEndedEvent) {
    const { step } = this;
    if (step.name === 'known')
      this.step = {
        name: 'known',
        items: step.items.map((item) => (item.id === parcel.id ? parcel : item)),
        said: this.messages.parcels.actions[action].done,
      };
    this.#close();
  }

  #close() {
    this.looked = undefined;
    void this.updateComplete.then(() => this.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-parcels': CounterParcelsElement;
  }
}
