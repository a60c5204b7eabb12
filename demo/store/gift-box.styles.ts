import { css } from 'lit';

import { stageKeyStyles } from '../../components/draw-stage/stage-key.styles.ts';
import { baseStyles } from '../../src/theme/styles.ts';

export const styles = [
  baseStyles,
  stageKeyStyles,
  css`
    .face {
      display: flex;
      flex-direction: column;
      align-items: center;
      justify-content: flex-end;
      text-align: center;
      min-height: 190px;
      padding: 74px 0 14px;
      color: var(--lk-page-text-quiet);
      font: 500 20px/1.2 var(--lk-font-display);
      transform: translateY(100px);
      opacity: 0;
    }
    .face p {
      max-width: 100%;
    }
    .face img {
      max-width: 100%;
      height: 48px;
    }
    .second {
      display: block;
      margin-top: 4px;
      color: var(--lk-page-text);
      font: 500 13px/1.3 var(--lk-font);
    }
    .prize .face {
      color: var(--lk-page-brand-text);
      font-weight: 700;
      font-size: 30px;
    }
    @supports (width: min(1px, 1px)) {
      .face {
        font-size: min(var(--lk-size-xl), 30px);
      }
      .second {
        font-size: min(var(--lk-size-sm), 20px);
      }
      .prize .face {
        font-size: min(calc(1.875 * var(--lk-rem)), 38px);
      }
    }
    svg {
      width: 220px;
      max-width: 100%;
      margin: 0 auto;
      overflow: visible;
      stroke: none;
    }
    .lid {
      position: relative;
      z-index: 1;
      height: 64px;
      margin-top: -42px;
    }
    .box {
      height: 114px;
    }
    /* Its edge is seen on a page of its own colour. */
    .paper {
      fill: var(--lk-card-face);
      stroke: var(--lk-card-gold);
    }
    .ribbon {
      fill: var(--lk-gold);
    }
    .bow {
      stroke: var(--lk-gold);
      stroke-width: 7;
    }
    .shade {
      fill: rgba(0, 0, 0, 0.2);
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
      transform: translateY(-152px) rotate(-6deg);
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
      width: 220px;
      max-width: 100%;
      min-height: 56px;
      margin: 20px auto 0;
      padding: 8px 12px 11px;
      border-radius: var(--lk-radius-control);
      background: var(--lk-page-action);
      color: var(--lk-on-page-action);
      box-shadow: var(--lk-key);
    }
    @media (forced-colors: active) {
      .paper {
        fill: Canvas;
        stroke: CanvasText;
      }
    }
  `,
];
