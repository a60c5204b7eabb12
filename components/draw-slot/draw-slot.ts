import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { installTokens } from '../../src/theme/install.ts';
import { drawnFace } from '../draw-stage/face.ts';
import { canMove, Moves } from '../draw-stage/moves.ts';
import {
  durationOf,
  endOf,
  type Gait,
  keyframesOf,
  landing,
  paceAt,
  type Path,
  timeOf,
  turning,
} from '../draw-stage/path.ts';
import { isSamePlay } from '../draw-stage/plays.ts';
import { stageKey } from '../draw-stage/stage-key.ts';
import { DrawTickEvent, StageRestEvent } from '../lucky-draw/stage.events.ts';
import type { Face, Outcome, Play, Stage } from '../lucky-draw/stage.ts';
import { styles } from './draw-slot.styles.ts';
import { type Line, lineOf } from './line.ts';

/** A reel is as long as twelve symbols, and drawn far enough that it can go round and stop without a seam. */
const round = 12;
const drawnCells = 29;
/** The lowest cell that a reel begins from. */
const first = 15;

/** Turning until told, by which a landing finds out where the reels are. */
interface Steady {
  readonly path: Path;
  readonly starts: readonly number[];
  readonly animation: Animation | undefined;
}

/** In cells, for each millisecond. */
const gait: Gait = { speed: 0.01, rampMs: 300 };
const stopsAfter = [1200, 1800, 2400];
const fadeMs = 200;

const reels = [0, 1, 2] as const;

/** A strip with this cell in the middle of the window. A reel turns downwards, so later cells have lower numbers. */
const shownAt = (cell: number): Keyframe => ({ transform: `translateY(${(-(cell - 0.5) / drawnCells) * 100}%)` });

/** A cell with the same symbol, from which a reel can go far enough. */
const high = (cell: number) => first + ((((cell - first) % round) + round) % round);

/**
 * Three reels in a cabinet. They turn until it is decided, and stop from left to right: three alike are a prize, and what
 * is none never shows three alike. It is a stage of `lk-lucky-draw`, which tells it everything.
 *
 * @element lk-draw-slot
 * @fires {StagePressEvent} lk-stage-press - A person wants to draw; does not bubble.
 * @fires {StageRestEvent} lk-stage-rest - What it was told to land on is shown; does not bubble.
 * @fires {DrawTickEvent} lk-draw-tick - A symbol went by.
 * @csspart cabinet - The case around the reels.
 * @csspart key - The key that draws.
 * @cssprop --lk-card-face
 * @cssprop --lk-card-gold
 * @cssprop --lk-gold
 * @cssprop --lk-surface-raised
 */
export class DrawSlotElement extends LitElement implements Stage {
  static override styles = styles;

  /** What a draw may come to, from 2 to 12. */
  @property({ attribute: false }) faces: readonly Face[] = [];

  /** What it is to show. */
  @property({ attribute: false }) play: Play = { name: 'resting' };

  /** What its key says. */
  @property() press = '';

  /** What its key says in a smaller line. */
  @property() hint = '';

  /** Whether its key can be pressed. */
  @property({ type: Boolean }) ready = false;

  /** What the middle line stands on, or is on the way to. */
  @state() private on: Outcome | undefined;
  /** The cell in the middle of each reel, where it rests or will. */
  @state() private stops: readonly number[] = reels.map(() => first);
  @state() private look: 'still' | 'turning' = 'still';

  readonly #moves = new Moves(this, () => this.#again());
  #told: Play | undefined;
  #steady: Steady | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('play') || isSamePlay(this.#told, this.play)) return;
    if (this.hasUpdated) this.#tell();
    else if (this.play.name === 'resting') this.#stand(this.play.on);
  }

  protected override render(): TemplateResult {
    const line = lineOf(this.faces, this.on);
    const isWon = this.look === 'still' && line[0] !== undefined && line[0] === line[1];
    return html`
      <div class="cabinet" part="cabinet">
        <div class="window ${isWon ? 'won' : this.look}" aria-hidden="true">
          ${reels.map((reel) => html`<div class="reel"><div class="strip">${this.#cells(reel, line)}</div></div>`)}
          <div class="line"></div>
        </div>
        ${stageKey(this)}
      </div>
    `;
  }

  protected override firstUpdated(): void {
    if (this.play.name !== 'resting') this.#tell();
  }

  protected override updated(): void {
    if (!this.#moves.isUnderWay) this.#settle();
  }

  /** Each reel begins elsewhere in the row of symbols; what it stops on is said by the line, however the faces change. */
  #cells(reel: (typeof reels)[number], line: Line): TemplateResult[] {
    const stop = (this.stops[reel] ?? first) % round;
    return Array.from({ length: drawnCells }, (_, cell) => {
      const face = cell % round === stop ? line[reel] : this.faces[((cell % round) + reel) % this.faces.length];
      return html`<div class="cell">${face ? drawnFace(face) : nothing}</div>`;
    });
  }

  get #strips(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.strip')];
  }

  #again(): void {
    this.#told = undefined;
    this.#steady = undefined;
    this.#tell();
  }

  #tell(): void {
    const { play } = this;
    const before = this.#told;
    this.#told = play;
    if (play.name === 'turning') {
      this.#turn();
      return;
    }
    // What is on the way there already goes on, and nobody waits for it any more.
    if (before?.name === 'landing' && play.name === 'resting' && before.on === play.on) return;
    if (play.name === 'landing' && !this.#steady && canMove(this)) this.#turn();
    if (this.#steady) this.#land(this.#steady, play.on);
    else this.#fade(play.on);
  }

  #turn(): void {
    this.#moves.stop();
    this.#steady = undefined;
    this.look = 'turning';
    if (!canMove(this)) return;
    const path = turning({ place: 0, speed: 0 }, gait, 1e9);
    const ramp = { ...path, stretches: path.stretches.slice(0, 1) };
    const starts = this.stops.map(high);
    const animations = this.#strips.map((strip, reel) => {
      const start = starts[reel] ?? first;
      const from = start - endOf(ramp);
      this.#moves.run(
        strip,
        keyframesOf(ramp, (place) => shownAt(start - place)),
        { duration: durationOf(ramp) },
      );
      return this.#moves.run(strip, [shownAt(from), shownAt(from - round)], {
        delay: durationOf(ramp),
        duration: round / gait.speed,
        iterations: Infinity,
      });
    });
    this.#steady = { path, starts, animation: animations[0] };
    this.#tick(this.#steady);
  }

  /** Each reel slows down from where it is and the speed it has, to a cell that nobody sees yet. */
  #land({ path, starts, animation }: Steady, on: Outcome | undefined): void {
    const time = Number(animation?.currentTime ?? 0);
    const began = animation?.startTime;
    const pace = paceAt(path, time);
    this.#steady = undefined;
    this.on = on;
    const landings = this.#strips.map((strip, reel) => {
      const way = landing(pace, 0, gait, stopsAfter[reel] ?? 0);
      const from = high((starts[reel] ?? first) - pace.place);
      const stop = Math.round(from + way.start - endOf(way));
      const duration = durationOf(way);
      const moved = this.#moves.run(
        strip,
        keyframesOf(way, (place) => shownAt(from + way.start - place)),
        { duration, fill: 'forwards' },
      );
      if (moved && typeof began === 'number') moved.startTime = began + time;
      return { moved, duration, stop, way };
    });
    this.stops = landings.map(({ stop }) => stop);
    const last = landings[landings.length - 1];
    if (!last) return;
    this.#tickOn(last.way);
    this.#moves.ended(last.moved, last.duration, () => this.#arrive());
  }

  #fade(on: Outcome | undefined): void {
    this.#moves.stop();
    this.#stand(on);
    const faded = this.#moves.run(this.renderRoot.querySelector('.window'), [{ opacity: 0 }, { opacity: 1 }], {
      duration: fadeMs,
    });
    this.#moves.ended(faded, fadeMs, () => this.#arrive());
  }

  #stand(on: Outcome | undefined): void {
    this.#told = this.play;
    this.on = on;
    this.look = 'still';
  }

  #arrive(): void {
    this.#moves.stop();
    this.#settle();
    this.look = 'still';
    if (this.play.name === 'landing') this.dispatchEvent(new StageRestEvent());
  }

  #settle(): void {
    for (const [reel, strip] of this.#strips.entries())
      strip.style.setProperty('transform', String(shownAt(this.stops[reel] ?? first)['transform']));
  }

  #tick(steady: Steady): void {
    this.#moves.after(1 / gait.speed, () => {
      if (this.#steady !== steady) return;
      this.dispatchEvent(new DrawTickEvent());
      this.#tick(steady);
    });
  }

  /** One for each symbol that still goes by in the last reel. */
  #tickOn(way: Path): void {
    for (let place = Math.ceil(way.start); place <= endOf(way); place += 1)
      this.#moves.after(timeOf(way, place), () => this.dispatchEvent(new DrawTickEvent()));
  }
}
