import { consume } from '@lit/context';
import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import { clientOf } from '../../src/client/registry.ts';
import { clientContext } from '../../src/controllers/contexts.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { problemSentence } from '../../src/messages/sentence.ts';
import { code } from '../../src/messages/zh-cn/code.ts';
import type { Sentence } from '../../src/messages/zh-cn/promotion.ts';
import { trouble } from '../../src/messages/zh-cn/trouble.ts';
import { keepAwake } from '../../src/platform/wake-lock.ts';
import { grouped } from '../../src/rules/code-digits.ts';
import { icon } from '../../src/theme/icons.ts';
import { installTokens } from '../../src/theme/install.ts';
import { CodeController } from './code-controller.ts';
import { drawBars, drawQr, remembered } from './drawing.ts';
import { styles } from './pass-barcode.styles.ts';

/** A square with round corners that starts at the middle of its upper edge; its length counts as 100. */
const ring = 'M126 3h103a20 20 0 0 1 20 20v206a20 20 0 0 1-20 20h-206a20 20 0 0 1-20-20v-206a20 20 0 0 1 20-20z';

/**
 * The code that a counter scans: QR, bars and digits that say the same, on white in every preset, always valid while they are shown.
 *
 * @element lk-pass-barcode
 * @csspart qr - The QR code.
 * @csspart bars - The bars.
 * @csspart digits - The digits.
 * @cssprop --lk-code-paper
 * @cssprop --lk-code-ink
 * @cssprop --lk-code-brand
 * @cssprop --lk-font-code
 */
export class PassBarcodeElement extends LitElement {
  static override styles = styles;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** Whose code it is. */
  @property({ attribute: 'pass-id' }) passId = '';

  /** What the code that is shown may have been used up for: once this changes, another takes its place. */
  @property({ attribute: false }) usedFor: unknown;

  /** The contract's base URL, where no `lk-app` is around and the page's `embed.js` names none. */
  @property() endpoint = '';

  /** Reaches the backend; taken from `lk-app` or made for `endpoint` unless set. */
  @consume({ context: clientContext, subscribe: true })
  @property({ attribute: false })
  client: Client | undefined;

  @state() private said = '';

  readonly #qr = remembered(drawQr);
  readonly #bars = remembered(drawBars);
  readonly #words = new WordsController(this, { code, trouble });
  readonly #codes = new CodeController(this, {
    client: () => clientOf(this),
    passId: () => this.passId,
    usedFor: () => this.usedFor,
  });
  #sleep: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
    this.#sleep = keepAwake();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sleep?.();
  }

  protected override render(): TemplateResult {
    const { fresh, renewsIn, life } = this.#codes;
    const { code: say } = this.#words.say;
    const trouble = this.#trouble();
    return html`
      <p class="quiet">${say.hint}</p>
      <div class="stage">
        <svg class="ring" viewBox="0 0 252 252" aria-hidden="true">
          <path d=${ring}></path>
          ${
            fresh
              ? svg`<path class="life" pathLength="100" d=${ring} stroke-dasharray="${(life * 100).toFixed(1)} 100"></path>`
              : nothing
          }
        </svg>
        ${
          fresh
            ? this.#drawing('qr', this.#qr(fresh.code), say.qr)
            : html`<div class="cover">
                <strong>${trouble?.title ?? say.loading}</strong>
                <p class="quiet">${trouble?.text}</p>
              </div>`
        }
      </div>
      <p class="life-line">
        ${
          fresh
            ? html`<span class="quiet">
                ${
                  renewsIn > 0
                    ? html`${say.renewsIn.before}<strong>${Math.ceil(renewsIn / 1000)}</strong>${say.renewsIn.after}`
                    : say.loading
                }
              </span>`
            : nothing
        }
        <button type="button" class="renew" @click=${this.#renew}>${icon('refresh', 18)}${say.renew}</button>
      </p>
      ${
        fresh
          ? html`${this.#drawing('bars', this.#bars(fresh.code), say.barcode)}
              <p class="digits">
                <span class="unseen">${say.digits(grouped(fresh.code))}</span>
                <span part="digits" aria-hidden="true">${grouped(fresh.code)}</span>
              </p>`
          : nothing
      }
      <p class="quiet foot">${say.foot}</p>
      <p class="unseen" role="status">${fresh ? this.said : [trouble?.title, trouble?.text].join(' ')}</p>
    `;
  }

  #drawing(part: 'qr' | 'bars', { path, width, height }: ReturnType<typeof drawQr>, label: string) {
    return html`<svg
      class=${part}
      part=${part}
      viewBox="0 0 ${width} ${height}"
      preserveAspectRatio="none"
      shape-rendering="crispEdges"
      role="img"
      aria-label=${label}
    >
      <path d=${path}></path>
    </svg>`;
  }

  /** Why there is no code to show, once that is known. */
  #trouble(): Sentence | undefined {
    const { failure, expired } = this.#codes;
    const { code: say, trouble: sentences } = this.#words.say;
    if (failure?.kind === 'refused') return problemSentence(sentences, failure.problem);
    if (failure?.kind === 'unreachable')
      return failure.cause === 'server' ? sentences.unreachable.server : expired ? say.expiredOffline : say.offline;
    if (failure) return sentences.unreachable['off-contract'];
    return expired ? say.expired : undefined;
  }

  readonly #renew = async () => {
    this.said = '';
    if (await this.#codes.renew()) this.said = this.#words.say.code.renewed;
  };
}
