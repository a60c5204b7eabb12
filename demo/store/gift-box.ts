import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { drawnFace } from '../../components/lucky-draw/face.ts';
import { faceOf } from '../../components/lucky-draw/plays.ts';
import { StageRestEvent } from '../../components/lucky-draw/stage.events.ts';
import type { Face, Play, Stage } from '../../components/lucky-draw/stage.ts';
import { stageKeyStyles } from '../../components/lucky-draw/stage-key.styles.ts';
import { stageKey } from '../../components/lucky-draw/stage-key.ts';

/** A stage of a designer's own: a box whose lid lifts from what was drawn. Whatever it looks like, this is all that a stage has to do. */
export class GiftBoxElement extends LitElement implements Stage {
  static override styles = [
    stageKeyStyles,
    css`
      :host {
        display: block;
        text-align: center;
      }
      .face {
        display: flex;
        flex-direction: column;
        justify-content: flex-end;
        height: 150px;
        padding-bottom: 12px;
        color: var(--lk-page-text);
        font: 700 32px/1.2 var(--lk-font-display);
        transform: translateY(110px);
        opacity: 0;
      }
      .face p {
        margin: 0;
      }
      .lid,
      .box {
        position: relative;
        width: 180px;
        margin: 0 auto;
        background: linear-gradient(90deg, transparent 44%, var(--lk-gold) 44%, var(--lk-gold) 56%, transparent 56%)
          var(--lk-card-face);
      }
      .lid {
        z-index: 1;
        width: 200px;
        height: 40px;
        border-radius: 6px;
        box-shadow: 0 2px 0 rgba(0, 0, 0, 0.2);
      }
      .box {
        height: 110px;
        border-radius: 0 0 8px 8px;
      }
      .face,
      .lid {
        transition:
          transform 600ms cubic-bezier(0.2, 0.8, 0.2, 1),
          opacity 300ms;
      }
      .open .face {
        transform: none;
        opacity: 1;
      }
      .open .lid {
        transform: translateY(-128px) rotate(-5deg);
      }
      .waiting .lid {
        animation: knock 400ms infinite;
      }
      @keyframes knock {
        50% {
          transform: translateY(-6px);
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .face,
        .lid {
          transition: opacity 200ms;
        }
        .waiting .lid {
          animation: none;
        }
      }
      .key {
        width: 200px;
        min-height: 52px;
        margin: 20px auto 0;
        border: 0;
        border-radius: var(--lk-radius-control);
        box-shadow: var(--lk-key);
      }
    `,
  ];

  @property({ attribute: false }) faces: readonly Face[] = [];
  @property({ attribute: false }) play: Play = { name: 'resting' };
  @property() press = '';
  @property() hint = '';
  @property({ type: Boolean }) ready = false;

  @state() private isOpen = false;

  #opening: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#opening);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('play')) return;
    clearTimeout(this.#opening);
    this.isOpen = this.play.name !== 'turning' && this.play.on !== undefined;
    if (this.play.name === 'landing') this.#opening = setTimeout(() => this.dispatchEvent(new StageRestEvent()), 650);
  }

  protected override render(): TemplateResult {
    const { play } = this;
    const face = play.name === 'turning' || play.on === undefined ? undefined : faceOf(this.faces, play.on);
    return html`
      <div class="${this.isOpen ? 'open' : ''} ${play.name === 'turning' ? 'waiting' : ''}">
        <div class="face">${face ? drawnFace(face) : nothing}</div>
        <div class="lid"></div>
        <div class="box"></div>
      </div>
      ${stageKey(this)}
    `;
  }
}

if (!customElements.get('hillside-gift-box')) customElements.define('hillside-gift-box', GiftBoxElement);
