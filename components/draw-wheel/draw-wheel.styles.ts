import { css } from 'lit';

import { baseStyles } from '../../src/theme/styles.ts';
import { stageKeyStyles } from '../draw-stage/stage-key.styles.ts';

export const styles = [
  baseStyles,
  stageKeyStyles,
  css`
    /* A square that turns is wider than one that stands; what is round stays within it. */
    .wheel {
      position: relative;
      overflow: hidden;
      max-width: 334px;
      margin: 0 auto;
      padding-top: 20px;
    }
    .turned {
      position: relative;
      /* An angle is set by the element where it comes to rest; while it moves, an animation turns it. */
      transform: rotate(var(--_turned, 0deg));
    }
    .plate {
      width: 100%;
      height: auto;
      overflow: visible;
    }
    .rim,
    .paper {
      stroke: none;
    }
    .rim {
      fill: var(--lk-card-face);
    }
    .gold {
      stroke: var(--lk-gold);
    }
    /* Dashes without length are dots: 32 round the rim, and each fourth larger. */
    .dots {
      stroke: var(--lk-card-gold);
      stroke-dasharray: 0 30.984;
      stroke-width: 3;
    }
    .large {
      stroke-dasharray: 0 123.936;
      stroke-width: 4.4;
    }
    .sector {
      stroke: var(--lk-brand-text);
      stroke-width: 1;
      stroke-opacity: 0.28;
    }
    .even,
    .paper {
      fill: var(--lk-surface-raised);
    }
    .odd {
      fill: var(--lk-brand-soft);
    }
    .first {
      fill: var(--lk-gold);
      fill-opacity: 0.2;
    }
    .face {
      position: absolute;
      top: 5.88%;
      left: 50%;
      width: var(--_width);
      height: 27.65%;
      margin-left: var(--_aside);
      color: var(--lk-brand-text);
      text-align: center;
      pointer-events: none;
      transform: rotate(var(--_at));
      transform-origin: 50% 159.57%;
    }
    .lines {
      width: 100%;
      height: 100%;
      overflow: visible;
      stroke: none;
    }
    text {
      text-anchor: middle;
    }
    .name {
      fill: var(--lk-brand-text);
      font-weight: 700;
      font-family: var(--lk-font-display);
    }
    .note {
      fill: var(--lk-text-quiet);
      font-weight: 500;
    }
    img {
      position: absolute;
      bottom: 6%;
      left: 0;
      width: 100%;
      height: var(--_picture);
      object-fit: contain;
    }
    .pointer {
      position: absolute;
      top: 0;
      left: 50%;
      width: 30px;
      height: 44px;
      margin-left: -15px;
      overflow: visible;
      pointer-events: none;
      transform-origin: 50% 20%;
    }
    .leaf {
      fill: var(--lk-card-logo-face);
      stroke: var(--lk-surface-raised);
      stroke-width: 2.5;
      paint-order: stroke;
    }
    .vein {
      stroke: var(--lk-card-logo-ink);
    }
    .hub {
      position: absolute;
      top: 50%;
      left: 50%;
      margin: -38px 0 0 -48px;
      border-radius: 50%;
      box-shadow:
        0 0 0 6px var(--lk-surface-raised),
        0 0 0 7.5px var(--lk-gold),
        0 10px 18px 2px rgba(0, 0, 0, 0.3);
    }
    /* Three characters in the round. */
    .key {
      font-size: 24px;
      width: 96px;
      height: 96px;
      padding: 8px;
      border-radius: 50%;
      box-shadow: inset 0 -4px 0 rgba(0, 0, 0, 0.26);
    }
    @supports (width: min(1px, 1px)) {
      .key {
        font-size: min(calc(1.5 * var(--lk-rem)), 26px);
      }
    }
    @media (forced-colors: active) {
      .rim,
      .sector {
        fill: Canvas;
        fill-opacity: 1;
        stroke: CanvasText;
        stroke-opacity: 1;
      }
      .name,
      .note,
      .leaf {
        fill: CanvasText;
      }
      .leaf,
      .vein {
        stroke: Canvas;
      }
    }
  `,
];
