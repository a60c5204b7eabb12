import { css } from 'lit';

import { baseStyles } from '../../src/theme/styles.ts';
import { stageKeyStyles } from '../draw-stage/stage-key.styles.ts';

export const styles = [
  baseStyles,
  stageKeyStyles,
  css`
    .cabinet {
      max-width: 358px;
      margin: 0 auto;
      padding: 12px;
      border-radius: 16px;
      background: var(--lk-card-face) linear-gradient(150deg, rgba(255, 255, 255, 0.07), rgba(0, 0, 0, 0.14));
      box-shadow:
        inset 0 0 0 1px rgba(0, 0, 0, 0.2),
        inset 0 0 0 5px rgba(255, 255, 255, 0.05);
    }
    /* As high as two cells: one in the middle, and half of each of its neighbours. */
    .window {
      --_cell: 92px;
      position: relative;
      display: flex;
      height: calc(2 * var(--_cell) + 16px);
      padding: 8px;
      overflow: hidden;
      border-radius: 8px;
      background: rgba(0, 0, 0, 0.26);
      direction: ltr;
    }
    .reel {
      position: relative;
      flex: 1 1 0;
      min-width: 0;
      overflow: hidden;
      border-radius: 6px;
      background: var(--lk-surface-raised);
    }
    .reel + .reel {
      margin-left: 8px;
    }
    /* A drum: what goes away from the eye is darker. */
    .reel::after {
      content: '';
      position: absolute;
      top: 0;
      right: 0;
      bottom: 0;
      left: 0;
      border-radius: 6px;
      background: linear-gradient(
        rgba(0, 0, 0, 0.24),
        rgba(0, 0, 0, 0.06) 26%,
        rgba(0, 0, 0, 0) 50%,
        rgba(0, 0, 0, 0.06) 74%,
        rgba(0, 0, 0, 0.24)
      );
      box-shadow: inset 0 0 0 1px rgba(0, 0, 0, 0.16);
    }
    .strip {
      position: absolute;
      top: 0;
      left: 0;
      width: 100%;
      height: calc(29 * var(--_cell));
    }
    .window.turning .strip {
      will-change: transform;
    }
    .cell {
      display: flex;
      flex-direction: column;
      align-items: center;
      justify-content: center;
      height: var(--_cell);
      padding: 0 2px;
      overflow: hidden;
      border-bottom: 1px solid var(--lk-line);
      text-align: center;
      transition: opacity 200ms;
    }
    .cell img {
      width: 44px;
      height: 44px;
      object-fit: contain;
    }
    .lines {
      max-width: 100%;
      color: var(--lk-brand-text);
      font: 700 19px/1.15 var(--lk-font-display);
    }
    img:not([hidden]) + .lines {
      font-size: 14px;
    }
    .second {
      display: block;
      margin-top: 3px;
      color: var(--lk-text-quiet);
      font: 500 12px/1.25 var(--lk-font);
    }
    /* The line that counts, held by two gold pins. */
    .line {
      position: absolute;
      top: 50%;
      right: 4px;
      left: 4px;
      height: var(--_cell);
      margin-top: calc(var(--_cell) / -2);
      border: 1px solid var(--lk-card-gold);
      border-radius: 8px;
    }
    .line::before,
    .line::after {
      content: '';
      position: absolute;
      top: 50%;
      width: 8px;
      height: 8px;
      margin: -4px -5px;
      border-radius: 50%;
      background: var(--lk-gold);
      box-shadow: inset -1px -2px 0 rgba(0, 0, 0, 0.22);
    }
    .line::before {
      left: 0;
    }
    .line::after {
      right: 0;
    }
    /* What is not won goes back into the paper, and a breath of gold lies on what is. */
    .won .reel::before {
      content: '';
      position: absolute;
      z-index: 1;
      top: 0;
      right: 0;
      bottom: 0;
      left: 0;
      background: linear-gradient(
        var(--lk-surface-raised) 25%,
        transparent 25%,
        transparent 75%,
        var(--lk-surface-raised) 75%
      );
      opacity: 0.66;
    }
    .won .line {
      border-width: 3px;
      border-color: var(--lk-gold);
    }
    .won::after {
      content: '';
      position: absolute;
      top: 25%;
      right: 4px;
      bottom: 25%;
      left: 4px;
      margin: 4px 0;
      border-radius: 8px;
      background: var(--lk-gold);
      opacity: 0.18;
    }
    @supports (width: min(1px, 1px)) {
      .window {
        --_cell: min(calc(5.75 * var(--lk-rem)), 128px);
      }
      .lines {
        font-size: min(calc(1.1875 * var(--lk-rem)), 25px);
      }
      img:not([hidden]) + .lines {
        font-size: min(calc(0.875 * var(--lk-rem)), 19px);
      }
      .second {
        font-size: min(var(--lk-size-xs), 17px);
      }
    }
    .key {
      width: 100%;
      min-height: 60px;
      margin-top: 12px;
      padding: 8px 12px 11px;
      border-radius: 8px;
      box-shadow:
        var(--lk-key),
        0 6px 12px rgba(0, 0, 0, 0.24),
        inset 0 0 0 1.5px var(--lk-card-gold);
    }
    @media (prefers-reduced-motion: reduce) {
      .window.turning .strip {
        opacity: 0.4;
      }
    }
    @media (forced-colors: active) {
      .cabinet,
      .reel {
        border: 1px solid;
      }
      .won .line {
        border-color: Highlight;
      }
      .won::after {
        display: none;
      }
    }
  `,
];
