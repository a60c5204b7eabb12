import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import { type DrawCampaign, listWinners, type Winner } from '../../src/contract/draw.ts';
import { ReadController } from '../../src/controllers/read.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { isolated } from '../../src/messages/isolated.ts';
import { drawWinners } from '../../src/messages/zh-cn/draw-winners.ts';
import { prefersStill } from '../../src/platform/motion.ts';
import { prizeName } from '../award/prize-name.ts';
import { styles } from './draw-winners.styles.ts';

/** How many of the newest run by. */
const most = 10;
/** How long (ms) each is shown. */
const each = 4000;

/**
 * Who won of late, one after the other, until somebody stops that; where less motion is wanted, the newest alone. A screen reader
 * is not interrupted by it. It is a part of `lk-lucky-draw`, which tells it everything.
 *
 * @element lk-draw-winners
 * @csspart winner - The one that is shown.
 * @csspart pause - The key that stops them, and lets them go on.
 */
export class DrawWinnersElement extends LitElement {
  static override styles = styles;

  /** Whose winners they are. */
  @property({ attribute: false }) campaign: Pick<DrawCampaign, 'id'> | undefined;

  /** Reaches the backend. */
  @property({ attribute: false }) client: Client | undefined;

  @state() private shown = 0;
  @state() private isPaused = false;

  readonly #words = new WordsController(this, { drawWinners });
  readonly #winners = new ReadController(this, {
    operation: listWinners,
    client: () => this.client,
    input: () => this.campaign && { params: { id: this.campaign.id }, query: { lang: this.#words.lang, limit: most } },
  });
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override render(): TemplateResult | typeof nothing {
    const winners = this.#winners.value?.items ?? [];
    const winner = winners[this.shown % winners.length];
    if (!winner) return nothing;
    const { drawWinners: say } = this.#words.say;
    const mayRun = winners.length > 1 && !prefersStill();
    return html`<section aria-label=${say.label}>
      ${this.#line(winner)}
      ${
        mayRun
          ? html`<button
              type="button"
              part="pause"
              class=${this.isPaused ? 'paused' : ''}
              aria-label=${this.isPaused ? say.goOn : say.pause}
              @click=${this.#toggle}
            >
              <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
                <path d=${this.isPaused ? 'M8 5l11 7-11 7z' : 'M8 5v14M16 5v14'}></path>
              </svg>
            </button>`
          : nothing
      }
    </section>`;
  }

  protected override updated(): void {
    clearTimeout(this.#timer);
    const count = this.#winners.value?.items.length ?? 0;
    if (!this.isConnected || this.isPaused || count < 2 || prefersStill()) return;
    this.#timer = setTimeout(() => this.shown++, each);
  }

  #line(winner: Winner) {
    const { drawWinners: say } = this.#words.say;
    return html`<p class="line" part="winner">
      <span class="who"
        ><b>${winner.holder ? isolated(winner.holder) : say.guest}</b> ${say.got(prizeName(winner))}</span
      >
      <span class="when">${this.#ago(winner.at)}</span>
    </p>`;
  }

  #ago(at: string) {
    const { drawWinners: say } = this.#words.say;
    const minutes = Math.floor(((this.client?.clock.now() ?? Date.now()) - Date.parse(at)) / 60_000);
    if (minutes < 1) return say.justNow;
    return minutes < 60 ? say.minutesAgo(minutes) : minutes < 1440 ? say.hoursAgo(Math.floor(minutes / 60)) : '';
  }

  readonly #toggle = () => {
    this.isPaused = !this.isPaused;
  };
}
