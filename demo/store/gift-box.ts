import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { drawnFace } from '../../components/draw-stage/face.ts';
import { Moves } from '../../components/draw-stage/moves.ts';
import { faceOf, isSamePlay, outcomeOf } from '../../components/draw-stage/plays.ts';
import { stageKey } from '../../components/draw-stage/stage-key.ts';
import { StageRestEvent } from '../../components/lucky-draw/stage.events.ts';
import type { Face, Outcome, Play, Stage } from '../../components/lucky-draw/stage.ts';
import { styles } from './gift-box.styles.ts';

const lid = html`<svg class="lid" viewBox="0 0 220 64">
  <path class="bow" d="M110 26c-9-22-44-26-43-11 1 11 25 14 43 11 18 3 42 0 43-11 1-15-34-11-43 11z" />
  <rect class="paper" x="4" y="26" width="212" height="38" rx="6" />
  <path class="ribbon" d="M97 26h26v38H97z" />
  <rect class="ribbon" x="102" y="18" width="16" height="13" rx="5" />
</svg>`;

const box = html`<svg class="box" viewBox="0 0 220 114">
  <path class="paper" d="M12 0h196v105a8 8 0 0 1-8 8H20a8 8 0 0 1-8-8z" />
  <path class="ribbon" d="M97 0h26v113H97z" />
  <path class="shade" d="M12 0h196v28H12zM176 28h32v77a8 8 0 0 1-8 8h-24z" />
</svg>`;

/** How long its lid takes, as its styles say. */
const liftMs = 600;

/** A stage of a designer's own: a box whose lid lifts from what was drawn. Whatever it looks like, this is all that a stage has to do. */
export class GiftBoxElement extends LitElement implements Stage {
  static override styles = styles;

  @property({ attribute: false }) faces: readonly Face[] = [];
  @property({ attribute: false }) play: Play = { name: 'resting' };
  @property() press = '';
  @property() hint = '';
  @property({ type: Boolean }) ready = false;

  /** What was in the box; it is closed while that is `undefined`. */
  @state() private on: Outcome | undefined;

  // Whoever moves it in the page while its lid lifts is told all the same when it has.
  readonly #moves = new Moves(this, () => this.#lift());

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('play');
    if (!changed.has('play') || isSamePlay(before, this.play)) return;
    this.#moves.stop();
    this.on = outcomeOf(this.play);
    this.#lift();
  }

  protected override render(): TemplateResult {
    const { on, play } = this;
    const face = on === undefined ? undefined : faceOf(this.faces, on);
    const isPrize = face !== undefined && face.outcome !== null;
    const look = play.name === 'turning' ? 'waiting' : on === undefined ? '' : 'open';
    return html`
      <div class="scene ${look} ${isPrize ? 'prize' : ''}" aria-hidden="true">
        <div class="face">${face ? drawnFace(face) : nothing}</div>
        ${lid}${box}
      </div>
      ${stageKey(this)}
    `;
  }

  #lift(): void {
    if (this.play.name === 'landing') this.#moves.after(liftMs, () => this.dispatchEvent(new StageRestEvent()));
  }
}

if (!customElements.get('hillside-gift-box')) customElements.define('hillside-gift-box', GiftBoxElement);
