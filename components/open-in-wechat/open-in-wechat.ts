import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { WordsController } from '../../src/controllers/words.ts';
import { openInWechat } from '../../src/messages/zh-cn/open-in-wechat.ts';
import { pageSource } from '../../src/platform/page-source.ts';
import { copyText } from '../../src/platform/share.ts';
import { installTokens } from '../../src/theme/install.ts';
import { type Drawing, drawQr, remembered } from '../pass-barcode/drawing.ts';
import { styles } from './open-in-wechat.styles.ts';
import { pageLink } from './page-link.ts';

/** An address may be longer than a code can hold. */
const drawIfShort = remembered((text): Drawing => {
  try {
    return drawQr(text);
  } catch {
    return { path: '', width: 0, height: 0 };
  }
});

/**
 * The way into WeChat for a page that is elsewhere: its address as a QR code to be scanned there, and to be copied on a phone that
 * cannot scan itself. What is secret in the address is left out. It is a part of whatever takes part in a campaign that asks for WeChat.
 *
 * @element lk-open-in-wechat
 * @csspart qr - The QR code.
 * @csspart address - The address in letters.
 * @csspart copy - The key that copies it.
 * @csspart status - The line that is read aloud.
 * @cssprop --lk-code-paper
 * @cssprop --lk-code-ink
 * @cssprop --lk-radius-control
 */
export class OpenInWechatElement extends LitElement {
  static override styles = styles;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** The store that the visitor came from, by its id; `?store=` in the page's address unless set. */
  @property() store = '';

  /** What led the visitor here, 1 to 64 of `[A-Za-z0-9_-]`; `?channel=` in the page's address unless set. */
  @property() channel = '';

  @state() private end: 'copied' | 'notCopied' | undefined;

  readonly #words = new WordsController(this, { openInWechat });

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
  }

  protected override render(): TemplateResult {
    const { openInWechat: say } = this.#words.say;
    const link = this.#link;
    return html`
      ${this.#code(link)}
      <p class="quiet">${say.onPhone}</p>
      <p class="address" part="address" aria-label=${say.address}>${link}</p>
      <button type="button" class="key" part="copy" @click=${this.#copy}>${say.copy}</button>
      <p class="line" part="status" role="status">${this.end === undefined ? '' : say[this.end]}</p>
    `;
  }

  get #link() {
    return pageLink(location.href, pageSource(this));
  }

  #code(link: string) {
    const { openInWechat: say } = this.#words.say;
    const { path, width, height } = drawIfShort(link);
    return path
      ? html`<p class="scan">${say.scan}</p>
          <div class="paper">
            <svg
              class="qr"
              part="qr"
              viewBox="0 0 ${width} ${height}"
              shape-rendering="crispEdges"
              role="img"
              aria-label=${say.qr}
            >
              <path d=${path}></path>
            </svg>
          </div>`
      : nothing;
  }

  readonly #copy = async () => {
    this.end = undefined;
    this.end = (await copyText(this.#link)) ? 'copied' : 'notCopied';
  };
}
