import { css } from 'lit';

import { baseStyles } from '../../src/theme/styles.ts';
import { stageKeyStyles } from '../draw-stage/stage-key.styles.ts';

export const styles = [
  baseStyles,
  stageKeyStyles,
  css`
    .card {
      max-width: 358px;
      margin: 0 auto;
      border-radius: var(--lk-radius-card);
      background: var(--lk-surface-raised);
      -webkit-filter: var(--lk-shadow-ticket);
      filter: var(--lk-shadow-ticket);
    }
    .window {
      position: relative;
      display: grid;
      grid-template-columns: 100%;
      overflow: hidden;
      margin: 0 18px;
      top: 18px;
      border-radius: 10px;
      box-shadow: inset 0 0 0 1px var(--lk-gold);
    }
    .window::before {
      content: '';
      grid-area: 1 / 1;
      padding-top: 54.1%;
    }
    /* A breath of gold over the paper. */
    .window::after {
      content: '';
      position: absolute;
      top: 0;
      right: 0;
      bottom: 0;
      left: 0;
      background: var(--lk-gold);
      opacity: 0.16;
      pointer-events: none;
    }
    .under {
      grid-area: 1 / 1;
      display: flex;
      flex-direction: column;
      align-items: center;
      justify-content: center;
      min-width: 0;
      padding: 12px 16px;
      text-align: center;
      -webkit-user-select: none;
      user-select: none;
    }
    .under img {
      max-width: 100%;
      height: 72px;
      margin-bottom: 8px;
    }
    .lines {
      max-width: 100%;
      color: var(--lk-brand-text);
      font: 700 40px/1.15 var(--lk-font-display);
    }
    img:not([hidden]) + .lines {
      font-size: 22px;
    }
    .second {
      display: block;
      margin-top: 6px;
      color: var(--lk-text);
      font: 500 var(--lk-size-md) / 1.4 var(--lk-font);
    }
    @supports (width: min(1px, 1px)) {
      .lines {
        font-size: min(calc(2.5 * var(--lk-rem)), 52px);
      }
      img:not([hidden]) + .lines {
        font-size: min(calc(1.375 * var(--lk-rem)), 40px);
      }
    }
    .under:not(.prize) .lines {
      color: var(--lk-text-quiet);
      font-weight: 500;
      font-size: var(--lk-size-xl);
    }
    canvas {
      position: absolute;
      z-index: 1;
      top: 0;
      left: 0;
      width: 100%;
      height: 100%;
      color: var(--lk-gold);
    }
    canvas.open {
      cursor: pointer;
      touch-action: none;
    }
    canvas.plain {
      background: var(--lk-gold);
    }
    .bare canvas {
      visibility: hidden;
    }
    .progress {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      margin-top: 18px;
      padding: 8px 18px 10px;
      font-size: var(--lk-size-sm);
      font-variant-numeric: tabular-nums;
    }
    .progress b {
      font-weight: 600;
    }
    .stub {
      margin: 0 18px;
      padding: 16px 0 18px;
      border-top: 2px dotted var(--lk-line);
    }
    .key {
      width: 100%;
      min-height: 64px;
      padding: 8px 12px 11px;
      border-radius: var(--lk-radius-control);
      box-shadow: var(--lk-key);
    }
    .key.paper {
      background: none;
      color: var(--lk-brand-text);
      font-family: var(--lk-font);
      font-size: var(--lk-size-lg);
      box-shadow:
        inset 0 0 0 1px var(--lk-line-strong),
        var(--lk-key-paper);
    }
    @media (forced-colors: active) {
      .card,
      .window {
        border: 1px solid;
      }
      .window::after {
        display: none;
      }
    }
  `,
];
