import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { WordsController } from '../../src/controllers/words.ts';
import { scratch } from '../../src/messages/zh-cn/scratch.ts';
import { prefersStill } from '../../src/platform/motion.ts';
import { installTokens } from '../../src/theme/install.ts';
import { drawnFace, withSlot } from '../draw-stage/face.ts';
import { Moves } from '../draw-stage/moves.ts';
import { faceOf, isSamePlay, outcomeOf } from '../draw-stage/plays.ts';
import { DrawTickEvent, StagePressEvent, StageRestEvent } from '../lucky-draw/stage.events.ts';
import type { Face, Play, Stage } from '../lucky-draw/stage.ts';
import { styles } from './draw-scratch.styles.ts';
import { Foil, foilSize } from './foil.ts';
import { type Feel, feelStrokes } from './strokes.ts';

/** In hundredths: when the rest of the foil goes by itself, and how often the figure is written anew. */
const enough = 60;
const step = 5;

/**
 * A card to scratch. The first stroke, or its key, draws; what was drawn lies beneath the foil as soon as it is known, and is
 * shown whole when most of the foil is gone, or at once by the key. It is a stage of `lk-lucky-draw`, which tells it everything.
 *
 * @element lk-draw-scratch
 * @slot prize-<id> - A designer's own face of the prize with that id.
 * @fires {StagePressEvent} lk-stage-press - A person wants to draw; does not bubble.
 * @fires {StageRestEvent} lk-stage-rest - What it was told to land on is shown; does not bubble.
 * @fires {DrawTickEvent} lk-draw-tick - A little more of the foil is gone.
 * @csspart card - The paper that all is on.
 * @csspart foil - What is scratched away.
 * @csspart key - The key that draws, and shows at once what was drawn.
 * @cssprop --lk-gold
 * @cssprop --lk-surface-raised
 * @cssprop --lk-radius-card
 */
export class DrawScratchElement extends LitElement implements Stage {
  static override styles = styles;

  /** What a draw may come to, from 2 to 12. */
  @property({ attribute: false }) faces: readonly Face[] = [];

  /** What it is to show. */
  @property({ attribute: false }) play: Play = { name: 'resting' };

  /** What its key says. */
  @property() press = '';

  /** What its key says in a smaller line. */
  @property() hint = '';

  /** Whether its key can be pressed, and its foil scratched. */
  @property({ type: Boolean }) ready = false;

  @state() private isBare = false;
  @state() private percent = 0;
  /** The engine gives nothing to draw on: a plain cover lies there, and the key alone works. */
  @state() private isPlain = false;

  @query('canvas') private readonly canvas!: HTMLCanvasElement;

  readonly #words = new WordsController(this, { scratch });
  readonly #moves = new Moves(this, () => {
    this.#isFading = false;
    this.#reveal();
  });
  readonly #foil = new Foil();
  #told: Play | undefined;
  #mustLay = true;
  #isFading = false;

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('play') || isSamePlay(this.#told, this.play)) return;
    const { play } = this;
    const before = this.#told;
    this.#told = play;
    this.#moves.stop();
    this.#isFading = false;
    const wasBare = this.isBare;
    this.isBare = play.name === 'resting' && play.on !== undefined;
    // What was scratched while the answer was awaited stays so; for any other draw there is new foil.
    if (this.isBare || (before?.name === 'turning' && play.name === 'landing')) return;
    if (wasBare || play.name !== 'turning') this.#mustLay = true;
  }

  protected override render(): TemplateResult {
    const { press, hint, percent } = this;
    const say = this.#words.say.scratch;
    const canSee = this.play.name === 'landing' && !this.isBare;
    const isPrize = typeof this.#face?.outcome === 'string';
    return html`
      <div class="card" part="card">
        <div class="window ${this.isBare ? 'bare' : ''}">
          <div class="under ${isPrize ? 'prize' : ''}" aria-hidden=${String(!this.isBare)}>${this.#under()}</div>
          <canvas
            part="foil"
            class=${this.isPlain ? 'plain' : ''}
            width=${foilSize.width}
            height=${foilSize.height}
            aria-hidden="true"
          ></canvas>
        </div>
        <p class="progress" aria-hidden="true">
          <span class="quiet">${say.until(enough)}</span> <b>${say.scratched(this.isBare ? 100 : percent)}</b>
        </p>
        <div class="stub">
          <button
            type="button"
            part="key"
            class="key long ${canSee ? 'paper' : ''}"
            aria-disabled=${String(!canSee && !this.#canDraw)}
            @click=${this.#onKey}
          >
            ${
              canSee
                ? html`<span>${say.see}</span>`
                : html`<span>${press}</span>${hint ? html` <small>${hint}</small>` : nothing}`
            }
          </button>
        </div>
      </div>
    `;
  }

  protected override firstUpdated(): void {
    feelStrokes(this.canvas, this.#feel);
  }

  protected override updated(): void {
    const { canvas } = this;
    canvas.classList.toggle('open', !this.isPlain && (this.ready || this.play.name !== 'resting'));
    if (this.#mustLay) this.#lay();
    if (this.#foil.share * 100 >= enough) this.#reveal();
  }

  get #canDraw(): boolean {
    return this.ready && this.play.name === 'resting';
  }

  /** What was drawn, as far as it is known. */
  get #face(): Face | undefined {
    const on = outcomeOf(this.play);
    return on === undefined ? undefined : faceOf(this.faces, on);
  }

  /** Beneath the foil: nothing before a draw, a quiet line while it is awaited, and what was drawn once it is known. */
  #under(): TemplateResult | typeof nothing {
    const say = this.#words.say.scratch;
    if (this.play.name === 'turning') return html`<p class="quiet">${say.waiting}</p>`;
    if (outcomeOf(this.play) === undefined) return nothing;
    const face = this.#face;
    return face ? withSlot(face, drawnFace(face)) : html`<p class="lines">${say.none}</p>`;
  }

  #lay(): void {
    this.#mustLay = false;
    this.isPlain = !this.#foil.lay(this.canvas);
    this.percent = 0;
  }

  readonly #feel: Feel = (from, to, isFirst) => {
    if (isFirst && this.#canDraw) this.dispatchEvent(new StagePressEvent());
    if (this.play.name === 'resting' || this.#mustLay) return;
    this.#foil.scratch(from, to);
    const percent = Math.round(this.#foil.share * 100);
    if (percent < this.percent + step && percent < enough) return;
    this.percent = percent;
    this.dispatchEvent(new DrawTickEvent());
  };

  readonly #onKey = () => {
    if (this.#canDraw) this.dispatchEvent(new StagePressEvent());
    else this.#reveal();
  };

  /** The foil fades from what was drawn; nothing happens while that is not known. */
  #reveal(): void {
    const { play } = this;
    if (play.name !== 'landing' || this.isBare || this.#isFading) return;
    this.#isFading = true;
    const duration = prefersStill() ? 160 : 320;
    const fading = this.#moves.run(this.canvas, [{ opacity: 1 }, { opacity: 0 }], { duration, fill: 'forwards' });
    this.#moves.ended(fading, duration, () => {
      this.#isFading = false;
      this.isBare = true;
      void this.updateComplete.then(() => {
        if (!this.isBare) return;
        this.#moves.stop();
        this.dispatchEvent(new StageRestEvent());
      });
    });
  }
}
