import { css } from 'lit';

import { baseStyles } from '../../src/theme/styles.ts';

export const styles = [
  baseStyles,
  css`
    :host {
      padding: 4px 16px 16px;
      background: var(--lk-code-paper);
      color: var(--lk-code-ink) !important;
      text-align: center !important;
    }
    .quiet {
      color: #555;
      font-size: var(--lk-size-sm);
    }
    .stage {
      position: relative;
      width: 261px;
      max-width: 100%;
      margin: 14px auto 0;
      direction: ltr;
    }
    .stage::before {
      content: '';
      display: block;
      padding-top: 100%;
    }
    .ring,
    .cover {
      position: absolute;
      top: 0;
      left: 0;
      width: 100%;
      height: 100%;
    }
    .ring path {
      stroke: #ddd;
      stroke-width: 5;
    }
    .ring .life {
      stroke: var(--lk-code-brand);
      transition: stroke-dasharray 1s linear;
    }
    /* Whole pixels a module, so that no bar is wider than its like: 9 for the squares, 2 for the bars. */
    .qr {
      position: absolute;
      top: 0;
      right: 0;
      bottom: 0;
      left: 0;
      width: 189px;
      max-width: 72.5%;
      height: 189px;
      max-height: 72.5%;
      margin: auto;
    }
    .qr path,
    .bars path {
      fill: var(--lk-code-ink);
      stroke: none;
    }
    .cover {
      display: flex;
      flex-direction: column;
      align-items: center;
      justify-content: center;
      padding: 24px;
    }
    .cover strong {
      font: 700 var(--lk-size-xl) / 1.3 var(--lk-font-display);
    }
    .cover p {
      margin-top: 6px;
    }
    .life-line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: center;
      min-height: 44px;
      margin: 10px 0;
    }
    .life-line strong {
      color: var(--lk-code-brand);
      font: 700 calc(1.375 * var(--lk-rem))/1 var(--lk-font-display);
      font-variant-numeric: tabular-nums lining-nums;
    }
    .renew {
      display: inline-flex;
      align-items: center;
      min-height: 44px;
      margin: 0 4px;
      padding: 0 12px;
      color: var(--lk-code-brand);
      font-weight: 500;
      font-size: var(--lk-size-sm);
    }
    .renew .icon {
      margin: 0 5px;
    }
    .bars {
      width: 268px;
      max-width: 100%;
      height: 64px;
      margin: 0 auto;
    }
    .digits {
      margin-top: 8px;
      direction: ltr;
      font: 500 var(--lk-size-lg) / 1.4 var(--lk-font-code);
      letter-spacing: 0.06em;
    }
    .foot {
      margin-top: 10px;
      font-size: var(--lk-size-xs);
    }
    :focus {
      outline-color: var(--lk-code-ink);
    }
    @media (prefers-reduced-motion: reduce) {
      .ring {
        display: none;
      }
    }
  `,
];
