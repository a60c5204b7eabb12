import { provide } from '@lit/context';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import type { Client, ClientOptions } from '../../src/client/client.ts';
import { clientFor } from '../../src/client/registry.ts';
import { clientContext } from '../../src/controllers/contexts.ts';
import { ownWordsContext } from '../../src/controllers/words.ts';
import type { OwnWords } from '../../src/messages/messages.ts';
import { inWechat } from '../../src/platform/wechat/in-wechat.ts';
import { installTokens } from '../../src/theme/install.ts';

/**
 * Hands one backend, one language and one theme to all elements inside it. Its language is its `lang`, as anywhere in HTML.
 *
 * @element lk-app
 * @slot - The page, or the part of it, that belongs together.
 */
export class AppElement extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  /** The contract's base URL; relative to the page where it is not absolute. */
  @property() endpoint = '';

  /** The preset of all that is inside. */
  @property() theme: 'light' | 'dark' | 'festive' | 'auto' | undefined;

  /** Logs in through WeChat as soon as the page is there, inside WeChat; else only the first tap that needs it does. */
  @property({ type: Boolean, attribute: 'login-at-load' }) loginAtLoad = false;

  /** The host's own sign-in; it may come at any time before somebody has to be known. */
  @property({ attribute: false }) getToken: ClientOptions['getToken'];

  /** The page's own words for some of the kit's. */
  @provide({ context: ownWordsContext })
  @property({ attribute: false })
  ownWords: OwnWords | undefined;

  /** Reaches the backend; the page's one client of `endpoint` unless set. */
  @provide({ context: clientContext })
  @property({ attribute: false })
  client: Client | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('endpoint') && this.endpoint)
      this.client = clientFor(this.endpoint, {
        getToken: (ask) => this.getToken?.(ask) ?? Promise.resolve(undefined),
      });
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { client, loginAtLoad } = this;
    if (loginAtLoad && client && (changed.has('client') || changed.has('loginAtLoad')) && inWechat())
      void import('../../src/platform/wechat/login.ts').then(
        (login) => login.loginAtLoad(client),
        // Whoever taps later is asked then.
        () => undefined,
      );
    if (!changed.has('theme')) return;
    if (this.theme) this.dataset['lkTheme'] = this.theme;
    else delete this.dataset['lkTheme'];
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
