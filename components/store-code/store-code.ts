import { consume } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import { clientOf } from '../../src/client/registry.ts';
import { getCheckInCampaign } from '../../src/contract/check-in.ts';
import { clientContext } from '../../src/controllers/contexts.ts';
import { failedState } from '../../src/controllers/failure.ts';
import { ReadController } from '../../src/controllers/read.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { dates } from '../../src/messages/zh-cn/dates.ts';
import { storeCode } from '../../src/messages/zh-cn/store-code.ts';
import { canFillScreen, fillsScreen, onFullScreen, turnFullScreen } from '../../src/platform/full-screen.ts';
import { safeUrl } from '../../src/platform/safe-url.ts';
import { keepAwake } from '../../src/platform/wake-lock.ts';
import { installTokens } from '../../src/theme/install.ts';
import { drawQr, remembered } from '../pass-barcode/drawing.ts';
import { FailureEvent } from '../shared.events.ts';
import { CodesController } from './codes-controller.ts';
import { printsAs } from './page-rules.ts';
import { paper } from './paper.ts';
import { screen } from './screen.ts';
import { styles } from './store-code.styles.ts';
import { type Layout, papers, type View, viewOf } from './view.ts';

/**
 * What a store shows so that visitors can check in: full screen on a tablet at the till, where the code may change every minute, or
 * printed as a table card (A5) or a poster (A4). Its client speaks for the store's staff: `client.setIdentity(token)` with the token
 * of a `staff` session, before or after.
 *
 * @element lk-store-code
 * @fires {FailureEvent} lk-error - The codes could not be fetched: who is signed in may not, or nobody answered.
 * @csspart qr - The QR code.
 * @csspart digits - The digits.
 * @csspart life - How long a code that changes still counts.
 * @csspart note - That no new codes come for now.
 * @csspart paper - What is printed.
 * @csspart full-screen - The key that fills the screen, or leaves it.
 * @csspart print - The key that prints; it is not printed.
 * @csspart status - The line that is read aloud.
 * @cssprop --lk-code-paper
 * @cssprop --lk-code-ink
 * @cssprop --lk-code-brand
 * @cssprop --lk-font-code
 */
export class StoreCodeElement extends LitElement {
  static override styles = styles;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** The campaign's id. */
  @property() campaign = '';

  /** `screen`, `card` (A5) or `poster` (A4); only a code that stays can be printed. */
  @property({ reflect: true }) layout: Layout = 'screen';

  /** The address of the check-in's page, to which the QR code leads; where the campaign is shared from unless set, else `/c/` and its id. */
  @property() page = '';

  /** The contract's base URL, where no `lk-app` is around and the page's `embed.js` names none. */
  @property() endpoint = '';

  /** Reaches the backend as the store's staff; taken from `lk-app` or made for `endpoint` unless set. */
  @consume({ context: clientContext, subscribe: true })
  @property({ attribute: false })
  client: Client | undefined;

  @state() private sleeps = false;

  readonly #drawn = remembered(drawQr);
  readonly #words = new WordsController(this, { storeCode, dates });
  readonly #campaign = new ReadController(this, {
    operation: getCheckInCampaign,
    client: () => clientOf(this),
    input: () => (this.campaign ? { params: { id: this.campaign }, query: { lang: this.#words.lang } } : undefined),
  });
  readonly #codes = new CodesController(this, {
    client: () => clientOf(this),
    campaign: () => this.campaign,
    lang: () => this.#words.lang,
    onFailure: (failure) => this.dispatchEvent(new FailureEvent(failedState(failure))),
  });
  #letSleep: (() => void) | undefined;
  #printsNot: (() => void) | undefined;
  #leave: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
    this.#leave = onFullScreen(() => this.requestUpdate());
    this.#settle();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    this.#letGo();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('layout')) this.#settle();
  }

  protected override render(): TemplateResult {
    const { storeCode: say } = this.#words.say;
    const view = this.#view();
    return html`
      ${
        view.name === 'code'
          ? this.#code(view)
          : html`<div class="instead">
              <strong>${view.name === 'trouble' ? view.sentence.title : say.loading}</strong>
              ${view.name === 'trouble' ? html`<p>${view.sentence.text}</p>` : nothing}
            </div>`
      }
      <div class="keys">${this.#key(view)}</div>
      <p class="unseen" part="status" role="status">${this.#said(view)}</p>
    `;
  }

  #code(view: Extract<View, { name: 'code' }>) {
    const { say } = this.#words;
    const drawing = this.#drawn(view.link);
    return this.#layout === 'screen'
      ? screen(view, drawing, { say: say.storeCode, sleeps: this.sleeps })
      : paper(view, drawing, { say, now: this.#now() });
  }

  /** Whatever a page may have written. */
  get #layout(): Layout {
    return Object.keys(papers).includes(this.layout) ? this.layout : 'screen';
  }

  #key({ name }: View) {
    const { storeCode: say } = this.#words.say;
    const layout = this.#layout;
    if (layout !== 'screen')
      return name === 'code'
        ? html`<button type="button" class="key" part="print" @click=${() => window.print()}>
            ${say.print[layout]}
          </button>`
        : nothing;
    return canFillScreen(this)
      ? html`<button type="button" class="key" part="full-screen" @click=${() => turnFullScreen(this)}>
          ${fillsScreen(this) ? say.leaveScreen : say.fillScreen}
        </button>`
      : nothing;
  }

  #said(view: View) {
    if (view.name === 'trouble') return `${view.sentence.title} ${view.sentence.text}`;
    return view.name === 'code' && this.#layout === 'screen' ? view.note : '';
  }

  #now() {
    return clientOf(this)?.clock.now() ?? Date.now();
  }

  #view(): View {
    const { value: campaign, failure: unread } = this.#campaign;
    const { known, shown, lastsUntil, failure } = this.#codes;
    return viewOf({
      ...{ layout: this.#layout, campaign, unread, now: this.#now(), say: this.#words.say },
      codes: { known, shown, lastsUntil, failure: failure && failedState(failure) },
      page:
        safeUrl(this.page || campaign?.share?.url, document.baseURI) ??
        new URL(`/c/${encodeURIComponent(this.campaign)}`, document.baseURI).href,
    });
  }

  /** A screen stays awake, and a paper says how it is printed. */
  #settle() {
    this.#letGo();
    const layout = this.#layout;
    if (layout !== 'screen') this.#printsNot = printsAs(papers[layout]);
    else
      this.#letSleep = keepAwake((isAwake) => {
        this.sleeps = !isAwake;
      });
  }

  #letGo() {
    this.#letSleep?.();
    this.#printsNot?.();
    this.#letSleep = this.#printsNot = undefined;
  }
}
