import './counter-shift.ts';
import './counter-sign-in.ts';

import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';

import { type Client, type ClientOptions, createClient } from '../../src/client/client.ts';
import { getMeta } from '../../src/contract/meta.ts';
import { type Language, withChoice } from '../page/choices.ts';
import { remembering } from '../page/remembered.ts';
import type { SignedInEvent } from './counter.events.ts';
import { shared } from './counter.styles.ts';
import { type CounterMessages, messagesOf } from './messages.ts';
import { keepSession, recallSession, type StaffSession } from './staff-session.ts';

/**
 * The staff's page: signs them in, then checks one code after another.
 *
 * @element counter-app
 * @slot logo - The shop's mark.
 * @slot scene - A picture to look at while nobody is there.
 */
@customElement('counter-app')
export class CounterAppElement extends LitElement {
  static override styles = [
    shared,
    css`
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        min-height: 64px;
        padding: 8px 8px 8px var(--lk-gutter);
        border-bottom: 1px solid var(--lk-page-line);
      }
      h1 {
        flex: 1 1 4rem;
        min-width: 0;
        margin-left: 12px;
        font-size: 1.125rem;
      }
      header button {
        flex: none;
        min-height: 44px;
        padding: 0 10px;
        color: var(--lk-page-brand-text);
        font-size: var(--lk-size-sm);
        font-weight: 500;
      }
      .sign-in {
        max-width: 760px;
        margin: 0 auto;
        padding: var(--lk-gutter);
      }
    `,
  ];

  /** The base URL of the backend. */
  @property() endpoint = '/api/v1';

  /** Carries requests to it; the browser's own unless given. */
  @property({ attribute: false }) fetch: ClientOptions['fetch'];

  /** The language of the page. */
  @property({ reflect: true }) override lang: Language = 'zh-CN';

  /** The store that is chosen at first. */
  @property({ attribute: 'store-id' }) storeId = '';

  @state() private session: StaffSession | undefined = recallSession();
  @state() private ended = false;

  #client: Client | undefined;

  readonly #connect = (getToken: ClientOptions['getToken']) =>
    createClient({
      endpoint: this.endpoint,
      storage: 'memory',
      ...(getToken && { getToken }),
      ...(this.fetch && { fetch: this.fetch }),
    });

  protected override willUpdate() {
    this.#client ??= this.#connect(({ renew }) => Promise.resolve(renew ? undefined : this.session?.token));
  }

  protected override render() {
    const messages = messagesOf[this.lang];
    const { session } = this;
    return html`
      <header>
        <slot name="logo"></slot>
        <h1>${session ? messages.desk(session.storeName) : messages.page.heading}</h1>
        <button type="button" lang=${this.#otherLanguage} @click=${this.#switchLanguage}>
          ${messages.otherLanguage}
        </button>
        ${session ? html`<button type="button" @click=${this.#signOut}>${messages.signOut}</button>` : ''}
      </header>
      <main>
        ${this.#renderShift(messages)}
        ${
          session
            ? ''
            : html`<div class="sign-in">
                <counter-sign-in
                  .client=${this.#client}
                  .messages=${messages}
                  .ended=${this.ended}
                  lang=${this.lang}
                  store-id=${this.storeId}
                  @counter-signed-in=${this.#signIn}
                ></counter-sign-in>
              </div>`
        }
      </main>
    `;
  }

  /** What is under way outlives a session that ends in the middle of it, until somebody signs in to another store. */
  #renderShift(messages: CounterMessages) {
    const storeId = this.session?.storeId ?? (this.ended ? this.storeId : undefined);
    return storeId === undefined
      ? ''
      : keyed(
          storeId,
          html`<counter-shift
            ?hidden=${!this.session}
            .client=${this.#client}
            .connect=${this.#connect}
            .messages=${messages}
            lang=${this.lang}
            store-id=${storeId}
            @counter-signed-out=${this.#lose}
            ><slot name="scene" slot="scene"></slot
          ></counter-shift>`,
        );
  }

  get #otherLanguage(): Language {
    return this.lang === 'en' ? 'zh-CN' : 'en';
  }

  #switchLanguage() {
    this.lang = this.#otherLanguage;
    document.documentElement.lang = this.lang;
    document.title = messagesOf[this.lang].page.title;
    for (const cookie of remembering({ lang: this.lang })) document.cookie = cookie;
    history.replaceState(history.state, '', withChoice(location.search, 'lang', this.lang));
    void this.#nameStore(this.lang);
  }

  /** Names the store in a language, where the backend can say. */
  async #nameStore(lang: Language) {
    const meta = this.session && (await this.#client?.call(getMeta, { query: { lang } }));
    if (meta?.kind !== 'ok' || lang !== this.lang || !this.session) return;
    const { storeId } = this.session;
    const store = meta.value.stores.find(({ id }) => id === storeId);
    if (store) this.#remember({ ...this.session, storeName: store.name });
  }

  #signIn({ session }: SignedInEvent) {
    this.ended = false;
    this.#keep(session);
  }

  #signOut() {
    this.#keep(undefined);
  }

  #lose() {
    this.ended = true;
    this.storeId = this.session?.storeId ?? this.storeId;
    this.#keep(undefined);
  }

  #keep(session: StaffSession | undefined) {
    this.#remember(session);
    this.#client?.setIdentity(session?.token);
  }

  #remember(session: StaffSession | undefined) {
    this.session = session;
    keepSession(session);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-app': CounterAppElement;
  }
}
