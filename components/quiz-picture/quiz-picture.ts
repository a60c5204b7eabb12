import { html, LitElement, nothing, type PropertyValues, svg, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Point, ShownPicture } from '../../src/contract/attempt.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { quizPicture } from '../../src/messages/zh-cn/quiz-picture.ts';
import { installTokens } from '../../src/theme/install.ts';
import { feelHands } from './hands.ts';
import { QuizPickEvent } from './quiz-picture.events.ts';
import { styles } from './quiz-picture.styles.ts';
import { centred, largest, moved, placeAt, whole, zoomed } from './view.ts';

const middle: Point = { x: 0.5, y: 0.5 };

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** By how much a key, or a button, makes it larger; by nothing at all is all of it. */
const step = 1.5;
const zooms: Readonly<Record<string, number>> = { '+': step, '=': step, '-': 1 / step, '0': 0 };

const cross = 'M22 4v36M4 22h36';
const ring = `${cross}M22 9a13 13 0 1 0 .1 0z`;

/** Puts something at a place of what it lies in. */
const put = (element: HTMLElement | null, point: Point | undefined) => {
  if (!element || !point) return;
  element.style.left = `${point.x * 100}%`;
  element.style.top = `${point.y * 100}%`;
};

/**
 * The picture of a quiz. Its room is kept before it comes; two fingers, two taps, two buttons and the keys + − 0 make it larger, up
 * to four times, and then it can be dragged. Where a place in it is asked for, a tap picks one; with a keyboard, the arrow keys and
 * Enter do. One that does not come leaves its text, and can be loaded again.
 *
 * @element lk-quiz-picture
 * @fires {QuizPickEvent} lk-quiz-pick - A person picked a place in it; does not bubble.
 * @csspart frame - What the picture is seen in.
 * @csspart region - What is drawn over it.
 * @csspart mark - The mark at a place in it, and the cross-hair of who comes by keyboard.
 * @cssprop --lk-surface-sunken
 * @cssprop --lk-radius-card
 * @cssprop --lk-brand-fill
 */
export class QuizPictureElement extends LitElement {
  static override styles = styles;

  /** What is shown, with what it says for who does not see it. */
  @property({ attribute: false }) picture: ShownPicture | undefined;

  /** The corners of what is drawn over it. */
  @property({ attribute: false }) region: readonly Point[] | undefined;

  /** The place that is marked in it. */
  @property({ attribute: false }) marked: Point | undefined;

  /** Whether what is marked was not it: the mark is a cross then. */
  @property({ attribute: false }) isMissed = false;

  /** Whether a place in it can be picked. */
  @property({ attribute: false }) isPickable = false;

  @state() private view = whole;
  @state() private progress: 'loading' | 'shown' | 'lost' = 'loading';
  /** Where the cross-hair is of who comes by keyboard. */
  @state() private aim: Point | undefined;

  readonly #words = new WordsController(this, { quizPicture });
  #felt: HTMLElement | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('picture') || changed.get('picture')?.imageUrl === this.picture?.imageUrl) return;
    this.view = whole;
    this.aim = undefined;
    this.progress = 'loading';
  }

  protected override render(): TemplateResult | typeof nothing {
    const { picture, view, progress, isPickable } = this;
    if (!picture) return nothing;
    const say = this.#words.say.quizPicture;
    return html`
      <div class="room">
        <div
          class="frame ${view.scale > 1 ? 'larger' : ''}"
          part="frame"
          tabindex="0"
          role=${isPickable ? 'application' : 'img'}
          aria-label=${isPickable ? say.pickable(picture.alt) : picture.alt}
          ?hidden=${progress === 'lost'}
          @keydown=${this.#onKey}
          @blur=${this.#hideAim}
        >
          ${progress === 'loading' ? placeholder : nothing}
          <div class="sheet">
            <img
              src=${picture.imageUrl}
              alt=""
              draggable="false"
              ?hidden=${progress === 'loading'}
              @load=${() => (this.progress = 'shown')}
              @error=${() => (this.progress = 'lost')}
            />
            ${this.#over()}
          </div>
        </div>
        ${progress === 'lost' ? this.#lost(picture) : nothing}
      </div>
      <div class="foot">
        <p class="small quiet">${say.zoomHint}</p>
        ${this.#zoomKey(say.zoomOut, 1 / step, 'M2 12a10 10 0 1 0 20 0 10 10 0 1 0-20 0M7 12h10', view.scale > 1)}
        ${this.#zoomKey(say.zoomIn, step, 'M2 12a10 10 0 1 0 20 0 10 10 0 1 0-20 0M7 12h10M12 7v10', view.scale < largest)}
      </div>
    `;
  }

  protected override updated(): void {
    const { picture, view } = this;
    const frame = this.#find('.frame');
    const sheet = this.#find('.sheet');
    if (!picture || !frame || !sheet) return;
    frame.parentElement?.style.setProperty('--_room', `${(picture.height / picture.width) * 100}%`);
    sheet.style.transform = `translate(${view.x * 100}%, ${view.y * 100}%) scale(${view.scale})`;
    sheet.style.setProperty('--_zoom', `${view.scale}`);
    put(this.#find('.mark'), this.marked);
    put(this.#find('.aim'), this.aim);
    if (frame !== this.#felt) this.#feel(frame);
  }

  #find(selector: string) {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }

  #over() {
    const { region, marked, aim } = this;
    const points = region?.map(({ x, y }) => `${x},${y}`).join(' ');
    return html`
      ${
        points
          ? svg`<svg class="over" part="region" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
              <polygon points=${points}></polygon>
            </svg>`
          : nothing
      }
      ${marked ? pointer(`mark ${this.isMissed ? 'missed' : ''}`, this.isMissed ? cross : ring) : nothing}
      ${aim ? pointer('aim', cross) : nothing}
    `;
  }

  #lost({ alt }: ShownPicture) {
    const say = this.#words.say.quizPicture;
    return html`<div class="lost">
      <p>${alt}</p>
      <p class="small quiet">${say.missing}</p>
      <button type="button" @click=${this.#loadAgain}>${say.loadAgain}</button>
    </div>`;
  }

  #zoomKey(label: string, times: number, path: string, isPossible: boolean) {
    return html`<button
      type="button"
      aria-label=${label}
      aria-disabled=${String(!isPossible || this.progress !== 'shown')}
      @click=${() => this.#zoom(times)}
    >
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        <path d=${path}></path>
      </svg>
    </button>`;
  }

  #feel(frame: HTMLElement): void {
    this.#felt = frame;
    feelHands(frame, {
      canDrag: () => this.view.scale > 1,
      onMove: (from, to, times) => {
        this.#zoom(times, from);
        this.view = moved(this.view, { x: to.x - from.x, y: to.y - from.y });
      },
      onTap: (at) => {
        this.#hideAim();
        this.#pick(placeAt(this.view, at));
      },
      onSecondTap: (at) => this.#zoom(this.view.scale > 1 ? 0 : 2.5, at),
    });
  }

  #zoom(times: number, at = middle): void {
    if (this.progress === 'shown') this.view = zoomed(this.view, times, at);
  }

  #pick(point: Point): void {
    if (this.isPickable && this.progress === 'shown') this.dispatchEvent(new QuizPickEvent(point));
  }

  readonly #hideAim = () => {
    this.aim = undefined;
  };

  readonly #loadAgain = () => {
    this.progress = 'loading';
    // Where it is has not changed: to be told so again loads it anew.
    this.#find('img')?.setAttribute('src', this.picture?.imageUrl ?? '');
  };

  readonly #onKey = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    const [arrow, times] = [arrows[key], zooms[key]];
    const isPick = this.isPickable && key === 'Enter';
    // What means nothing here scrolls the page.
    if (!isPick && times === undefined && !(arrow && (this.isPickable || this.view.scale > 1))) return;
    event.preventDefault();
    if (times !== undefined) this.#zoom(times);
    else if (arrow) this.#go(...arrow);
    else this.#pick((this.aim ??= middle));
  };

  /** The cross-hair goes a little further, and the picture with it; without one, the picture alone. */
  #go(x: number, y: number): void {
    const { view, aim = middle } = this;
    if (!this.isPickable) this.view = moved(view, { x: -x / 10, y: -y / 10 });
    else {
      const far = 0.05 / view.scale;
      this.aim = placeAt(whole, { x: aim.x + x * far, y: aim.y + y * far });
      this.view = centred(view, this.aim);
    }
  }
}

const pointer = (name: string, path: string) => svg`<svg
  class=${name}
  part="mark"
  viewBox="0 0 44 44"
  width="44"
  height="44"
  aria-hidden="true"
><path d=${path}></path></svg>`;

/** A frame with hills in it: what stands where a picture is still on its way. */
const placeholder = svg`<svg class="wait" viewBox="0 0 24 24" width="48" height="48" aria-hidden="true">
  <path d="M3 5h18v14H3zM3 16l5-5 4 4 3-3 6 5"></path>
</svg>`;
