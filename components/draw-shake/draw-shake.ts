import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { WordsController } from '../../src/controllers/words.ts';
import { shake } from '../../src/messages/zh-cn/shake.ts';
import { installTokens } from '../../src/theme/install.ts';
import { drawnFace, withSlot } from '../draw-stage/face.ts';
import { canMove, Moves } from '../draw-stage/moves.ts';
import { faceOf, isSamePlay } from '../draw-stage/plays.ts';
import { stageKey } from '../draw-stage/stage-key.ts';
import { DrawTickEvent, StagePressEvent, StageRestEvent } from '../lucky-draw/stage.events.ts';
import type { Face, Outcome, Play, Stage } from '../lucky-draw/stage.ts';
import { cup, sticksInCup } from './cup.ts';
import { styles } from './draw-shake.styles.ts';
import { ShakeController } from './shake-controller.ts';

/** One swing of the cup to either side and back; it begins and ends upright. */
const swingMs = 420;
const swing = [0, -7, 5, -5, 7, 0].map((angle) => ({ transform: `rotate(${angle}deg)` }));
const jolt = [0, -9, 2, -6, -1, 0].map((up) => ({ transform: `translateY(${up}px)` }));
const shakesAtLeast = 2;

const riseMs = 900;
const rise = [
  { transform: 'translateY(58%)', opacity: 0 },
  { transform: 'translateY(50%)', opacity: 1, offset: 0.15 },
  { transform: 'none', opacity: 1 },
];
const fadeMs = 200;
const appear = [{ opacity: 0 }, { opacity: 1 }];

/**
 * A cup of fortune sticks: a shaken phone, or a tap, draws one. It asks for the phone's motion only by a key of its own, and
 * nobody needs to give it. It is a stage of `lk-lucky-draw`, which tells it everything.
 *
 * @element lk-draw-shake
 * @slot prize-<id> - A designer's own face of the prize with that id.
 * @fires {StagePressEvent} lk-stage-press - A person wants to draw; does not bubble.
 * @fires {StageRestEvent} lk-stage-rest - What it was told to land on is shown; does not bubble.
 * @fires {DrawTickEvent} lk-draw-tick - The sticks rattle.
 * @csspart cup - The cup with its sticks.
 * @csspart drawn - The stick that was drawn.
 * @csspart key - The key that draws.
 * @csspart ask - The key that asks for the phone's motion.
 * @cssprop --lk-card-face
 * @cssprop --lk-gold
 * @cssprop --lk-surface-raised
 */
export class DrawShakeElement extends LitElement implements Stage {
  static override styles = styles;

  /** What a draw may come to, from 2 to 12. */
  @property({ attribute: false }) faces: readonly Face[] = [];

  /** What it is to show. */
  @property({ attribute: false }) play: Play = { name: 'resting' };

  /** What its key says. */
  @property() press = '';

  /** What its key says in a smaller line. */
  @property() hint = '';

  /** Whether its key can be pressed, and the phone shaken. */
  @property({ type: Boolean }) ready = false;

  /** What the stick that was drawn says; none has been while it is `undefined`. */
  @state() private on: Outcome | undefined;
  @state() private isMoving = false;

  readonly #words = new WordsController(this, { shake });
  readonly #moves = new Moves(this, () => {
    this.#rattling = undefined;
    this.#tell();
  });
  readonly #shakes = new ShakeController(this, {
    isWanted: () => this.ready && this.play.name === 'resting',
    onShake: () => this.dispatchEvent(new StagePressEvent()),
  });
  #told: Play | undefined;
  /** What is on the way out of the cup. */
  #showing: object | undefined;
  #rattling: { readonly cup: Animation | undefined } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('play') || isSamePlay(this.#told, this.play)) return;
    if (this.hasUpdated) this.#tell();
    else if (this.play.name === 'resting') {
      this.#told = this.play;
      this.on = this.play.on;
    }
  }

  protected override render(): TemplateResult {
    const say = this.#words.say.shake;
    const { sense } = this.#shakes;
    return html`
      <div class="scene" aria-hidden=${String(this.isMoving || this.on === undefined)}>
        <div class="cup" part="cup" aria-hidden="true"><div class="lift">${sticksInCup()}</div></div>
        ${this.#drawn()}
        <div class="cup" aria-hidden="true">${cup()}</div>
      </div>
      <p class="hint" role="status">
        ${sense === 'felt' ? say.shake : nothing}${sense === 'refused' ? say.refused : nothing}
      </p>
      ${stageKey(this)}
      ${
        sense === 'to-ask'
          ? html`<button type="button" part="ask" class="ask" @click=${() => this.#shakes.ask()}>${say.ask}</button>`
          : nothing
      }
    `;
  }

  protected override firstUpdated(): void {
    if (this.play.name !== 'resting') this.#tell();
  }

  #drawn(): TemplateResult | typeof nothing {
    const { on } = this;
    if (on === undefined) return nothing;
    const face = faceOf(this.faces, on);
    const isPrize = face !== undefined && face.outcome !== null;
    return html`
      <div class="drawn ${isPrize ? 'prize' : ''}" part="drawn">
        <div class="slip">
          ${face ? withSlot(face, drawnFace(face)) : html`<p class="lines">${this.#words.say.shake.none}</p>`}
        </div>
        <div class="stem"></div>
      </div>
    `;
  }

  #tell(): void {
    const { play } = this;
    const before = this.#told;
    this.#told = play;
    if (play.name === 'turning') {
      this.#rattle();
      return;
    }
    // What is on the way there already goes on, and nobody waits for it any more.
    if (before?.name === 'landing' && play.name === 'resting' && before.on === play.on) return;
    if (play.name === 'landing' && !this.#rattling) this.#rattle();
    if (this.#rattling) this.#settle(this.#rattling, play.on);
    else {
      this.#moves.stop();
      this.#show(play.on, 0, false);
    }
  }

  #rattle(): void {
    this.#moves.stop();
    this.#showing = undefined;
    this.on = undefined;
    this.isMoving = true;
    if (!canMove(this)) {
      this.#rattling = { cup: undefined };
      return;
    }
    const timing = { duration: swingMs, iterations: Infinity };
    const cups = [...this.renderRoot.querySelectorAll('.cup')].map((one) => this.#moves.run(one, swing, timing));
    this.#moves.run(this.renderRoot.querySelector('.lift'), jolt, timing);
    const rattling = { cup: cups[0] };
    this.#rattling = rattling;
    this.#tick(rattling);
  }

  /** The cup swings to where it stands upright again, and no swing is cut. */
  #settle({ cup: swinging }: { readonly cup: Animation | undefined }, on: Outcome | undefined): void {
    const time = Number(swinging?.currentTime ?? 0);
    const rounds = on === undefined ? 1 : shakesAtLeast;
    const left = swinging ? Math.max(rounds, Math.ceil(time / swingMs)) * swingMs - time : 0;
    this.#rattling = undefined;
    if (!swinging) {
      this.#show(on, 0, false);
      return;
    }
    const upright = { delay: left, duration: riseMs, fill: 'forwards' } as const;
    for (const one of this.renderRoot.querySelectorAll('.cup, .lift'))
      this.#moves.run(one, [{ transform: 'none' }, { transform: 'none' }], upright);
    this.#show(on, left, true);
  }

  #show(on: Outcome | undefined, delay: number, isRising: boolean): void {
    const showing = {};
    this.#showing = showing;
    this.on = on;
    this.isMoving = true;
    void this.updateComplete.then(() => {
      if (this.#showing !== showing) return;
      const drawn = this.renderRoot.querySelector('.drawn');
      const duration = isRising ? riseMs : fadeMs;
      const timing = { delay, duration, fill: 'both', easing: 'cubic-bezier(.2,.8,.2,1)' } as const;
      const shown = drawn ? this.#moves.run(drawn, isRising ? rise : appear, timing) : undefined;
      if (shown) this.#moves.ended(shown, delay + duration, () => this.#arrive());
      else this.#moves.after(delay, () => this.#arrive());
    });
  }

  #arrive(): void {
    this.#moves.stop();
    this.isMoving = false;
    if (this.play.name === 'landing') this.dispatchEvent(new StageRestEvent());
  }

  #tick(rattling: object): void {
    this.#moves.after(swingMs / 2, () => {
      if (this.#rattling !== rattling) return;
      this.dispatchEvent(new DrawTickEvent());
      this.#tick(rattling);
    });
  }
}
