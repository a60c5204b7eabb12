import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { installTokens } from '../../src/theme/install.ts';
import { drawnFace, withSlot } from '../draw-stage/face.ts';
import { durationOf } from '../draw-stage/path.ts';
import { SpinController } from '../draw-stage/spin-controller.ts';
import { stageKey } from '../draw-stage/stage-key.ts';
import type { Face, Play, Stage } from '../lucky-draw/stage.ts';
import { styles } from './draw-grid.styles.ts';
import { cellAt, lightFrames } from './light.ts';
import { areasOf, ringOf, roundsOf } from './ring.ts';

/**
 * A stage of `lk-lucky-draw`: a ring of drawers round the key, and a light that runs from one to the next until it stays on what was
 * decided. Fewer than six prizes are on the ring again and again. Its picture is for the eye alone: whoever shows it lists the
 * prizes in text beside it.
 *
 * @element lk-draw-grid
 * @fires {StagePressEvent} lk-stage-press - A person wants to draw; does not bubble.
 * @fires {StageRestEvent} lk-stage-rest - The light stays on what it was told to land on; does not bubble.
 * @fires {DrawTickEvent} lk-draw-tick - The light went on to the next drawer.
 * @slot prize-<id> - A designer's own face for the prize with that id, where it is on the ring once.
 * @csspart key - The key in the middle.
 * @csspart face - Each drawer.
 * @cssprop --lk-card-face
 * @cssprop --lk-card-gold
 * @cssprop --lk-gold
 */
export class DrawGridElement extends LitElement implements Stage {
  static override styles = styles;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** From 2 to 12, clockwise from the upper left. New ones never stop what moves. */
  @property({ attribute: false }) faces: readonly Face[] = [];

  /** What is to be shown: rest, the light running while nothing is decided, or landing on what was. */
  @property({ attribute: false }) play: Play = { name: 'resting' };

  /** What its key says. */
  @property() press = '';

  /** What its key says in a smaller line below. */
  @property() hint = '';

  /** Whether its key can be pressed. */
  @property({ type: Boolean }) ready = false;

  readonly #spin: SpinController = new SpinController(this, {
    gait: { speed: 1 / 720, rampMs: 400 },
    zones: () =>
      ringOf(this.faces).map(({ outcome }, index, { length }) => ({
        outcome,
        from: index / length,
        to: (index + 1) / length,
      })),
    within: () => 0.3,
    show: (place, isOutcome) => {
      const lights = this.#all('.light');
      const cell = cellAt(place - this.#spin.offset, lights.length);
      lights.forEach((light, index) => light.classList.toggle('lit', isOutcome && index === cell));
    },
    move: (path) => {
      const lights = this.#all('.light');
      const duration = durationOf(path);
      return lightFrames(path, lights.length, this.#spin.offset).flatMap(
        (frames, index) => lights[index]?.animate(frames, { duration, fill: 'forwards' }) ?? [],
      );
    },
    fading: () => this.#all('.lit')[0],
  });

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
  }

  protected override updated(): void {
    const areas = areasOf(ringOf(this.faces).length);
    this.#all('.drawers > *').forEach((one, index) => (one.style.gridArea = areas[index] ?? ''));
  }

  protected override render(): TemplateResult {
    const isOnce = roundsOf(this.faces) === 1;
    return html`<div class="cabinet">
      <div class="drawers">
        ${ringOf(this.faces).map(
          (face) =>
            html`<div class="cell" part="face" aria-hidden="true">
              <i class="light"></i>
              <div class="face">${isOnce ? withSlot(face, drawnFace(face)) : drawnFace(face)}</div>
            </div>`,
        )}
        ${stageKey(this)}
      </div>
    </div>`;
  }

  #all(selector: string): readonly HTMLElement[] {
    return [...(this.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  }
}
