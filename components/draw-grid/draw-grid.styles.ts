import { css } from 'lit';

import { baseStyles } from '../../src/theme/styles.ts';
import { stageKeyStyles } from '../draw-stage/stage-key.styles.ts';

export const styles = [
  baseStyles,
  stageKeyStyles,
  css`
    .cabinet {
      padding: 12px;
      border-radius: 16px;
      background-color: var(--lk-card-face);
      background-image: linear-gradient(150deg, rgba(255, 255, 255, 0.07), rgba(0, 0, 0, 0.14));
      box-shadow:
        inset 0 0 0 1px rgba(0, 0, 0, 0.2),
        inset 0 0 0 5px rgba(255, 255, 255, 0.05);
    }
    .drawers {
      display: grid;
      grid-template-columns: repeat(12, minmax(0, 1fr));
      grid-auto-rows: minmax(104px, 1fr);
      grid-gap: 8px;
      gap: 8px;
      padding: 8px;
      border-radius: 8px;
      background: rgba(0, 0, 0, 0.26);
      /* The light runs clockwise, whichever way a page is read. */
      direction: ltr;
    }
    .cell {
      position: relative;
      padding: 8px 6px 26px;
      border-radius: 6px;
      background: var(--lk-surface-raised);
      box-shadow:
        inset 0 0 0 1px var(--lk-line),
        inset 0 0 0 4px var(--lk-surface-raised),
        inset 0 0 0 5px var(--lk-line);
      text-align: center;
    }
    /* The knob of a drawer. */
    .cell::after {
      content: '';
      position: absolute;
      z-index: 2;
      bottom: 11px;
      left: 50%;
      width: 10px;
      height: 10px;
      margin-left: -5px;
      border-radius: 50%;
      background: var(--lk-gold);
      box-shadow:
        inset -1px -2px 0 rgba(0, 0, 0, 0.22),
        0 2px 2px rgba(0, 0, 0, 0.22);
    }
    .face {
      position: relative;
      z-index: 2;
      display: flex;
      flex-direction: column;
      align-items: center;
      justify-content: center;
      height: 100%;
    }
    .face img {
      width: 46px;
      height: 46px;
      margin-bottom: 4px;
      object-fit: contain;
    }
    .lines {
      max-width: 100%;
      font-weight: 500;
      font-size: var(--lk-size-xs);
      line-height: 1.3;
    }
    .second {
      display: inline-block;
    }
    .light {
      position: absolute;
      z-index: 1;
      top: -4px;
      right: -4px;
      bottom: -4px;
      left: -4px;
      border: 5px solid var(--lk-gold);
      border-radius: 8px;
      background: var(--lk-surface-raised);
      box-shadow: 0 12px 16px -4px rgba(0, 0, 0, 0.5);
      opacity: 0;
    }
    .light::before {
      content: '';
      display: block;
      height: 100%;
      background: var(--lk-gold);
      opacity: 0.2;
    }
    .lit {
      opacity: 1;
    }
    /* Three characters on the smallest phone. */
    .key {
      font-size: 22px;
      border-radius: 6px;
      box-shadow:
        var(--lk-key),
        inset 0 0 0 1.5px var(--lk-card-gold),
        0 6px 12px rgba(0, 0, 0, 0.4);
    }
    @supports (width: min(1px, 1px)) {
      .key {
        font-size: min(calc(1.375 * var(--lk-rem)), 23px);
      }
    }
    @media (forced-colors: active) {
      .cell {
        border: 1px solid CanvasText;
      }
      .light {
        border-color: Highlight;
      }
    }
  `,
];
