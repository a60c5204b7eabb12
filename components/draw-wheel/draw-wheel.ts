import { html, LitElement, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';

import { installTokens } from '../../src/theme/install.ts';
import { durationOf, keyframesOf } from '../draw-stage/path.ts';
import { SpinController } from '../draw-stage/spin-controller.ts';
import { stageKey } from '../draw-stage/stage-key.ts';
import type { Face, Play, Stage } from '../lucky-draw/stage.ts';
import { styles } from './draw-wheel.styles.ts';
import { face, placed, plate } from './plate.ts';
import { sectorsOf } from './sectors.ts';

const angle = (place: number) => `${place * 360}deg`;

/**
 * A stage of `lk-lucky-draw`: a wheel with a sector for each prize, as wide as its share, that stops well inside the one that was
 * decided. Its picture is for the eye alone: whoever shows it lists the prizes in text beside it.
 *
 * @element lk-draw-wheel
 * @fires {StagePressEvent} lk-stage-press - A person wants to draw; does not bubble.
 * @fires {StageRestEvent} lk-stage-rest - What it was told to land on is under the pointer, and nothing moves; does not bubble.
 * @fires {DrawTickEvent} lk-draw-tick - A line between two sectors went by the pointer.
 * @slot prize-<id> - A designer's own face for the prize with that id.
 * @csspart key - The key in the middle.
 * @csspart face - What stands on each sector.
 * @csspart pointer - The leaf that points.
 * @cssprop --lk-card-face
 * @cssprop --lk-card-gold
 * @cssprop --lk-card-logo-face
 */
export class DrawWheelElement extends LitElement implements Stage {
  static override styles = styles;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** From 2 to 12, clockwise; each has as much of the wheel as its share. New ones never stop what moves. */
  @property({ attribute: false }) faces: readonly Face[] = [];

  /** What is to be shown: rest, turning while nothing is decided, or landing on what was. */
  @property({ attribute: false }) play: Play = { name: 'resting' };

  /** What its key says. */
  @property() press = '';

  /** What its key says in a smaller line below. */
  @property() hint = '';

  /** Whether its key can be pressed. */
  @property({ type: Boolean }) ready = false;

  @query('.turned') private turned: HTMLElement | null | undefined;
  @query('.pointer') private pointer: SVGElement | null | undefined;

  readonly #spin: SpinController = new SpinController(this, {
    gait: { speed: 1 / 600, rampMs: 400 },
    // What turns clockwise passes the pointer from the last to the first.
    zones: () => sectorsOf(this.faces).map(({ face: { outcome }, from, to }) => ({ outcome, from: -to, to: -from })),
    within: () => 0.2 + Math.random() * 0.6,
    show: (place) => this.turned?.style.setProperty('--_turned', angle(place)),
    move: (path) => {
      const frames = keyframesOf(path, (place) => ({ transform: `rotate(${angle(place)})` }));
      const duration = durationOf(path);
      return this.turned ? [this.turned.animate(frames, { duration, fill: 'forwards' })] : [];
    },
    fading: () => this.turned,
    onTick: () => this.pointer?.animate([{ transform: 'rotate(-18deg)' }, { transform: 'none' }], 110),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
  }

  protected override updated(): void {
    const faces = this.shadowRoot?.querySelectorAll<HTMLElement>('.face') ?? [];
    sectorsOf(this.faces).forEach((sector, index) => {
      for (const [name, value] of placed(sector, this.#spin.offset)) faces[index]?.style.setProperty(name, value);
    });
  }

  protected override render(): TemplateResult {
    const sectors = sectorsOf(this.faces);
    return html`<div class="wheel">
      <div class="turned" aria-hidden="true">${plate(sectors, this.#spin.offset)}${sectors.map(face)}</div>
      <svg class="pointer" part="pointer" viewBox="0 0 34 50" aria-hidden="true">
        <path class="leaf" d="M17 48C3 34 2 12 17 2c15 10 14 32 0 46z"></path>
        <path class="vein" d="M17 8v34M17 22l6-5M17 29l-6-5"></path>
      </svg>
      <div class="hub">${stageKey(this)}</div>
    </div>`;
  }
}
