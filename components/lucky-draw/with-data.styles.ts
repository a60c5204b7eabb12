import { css } from 'lit';

import { linkStyles } from '../../src/theme/styles.ts';
import { keyStyles } from '../key.styles.ts';

/** How that looks which only a draw with data shows; it comes with them. */
export const stylesWithData = [
  linkStyles,
  keyStyles,
  css`
    header {
      padding: 0 4px;
      color: var(--lk-page-text);
      text-align: center;
    }
    h2 {
      font: 700 calc(2.125 * var(--lk-rem)) / 1.25 var(--lk-font-display);
    }
    @supports (width: min(1px, 1px)) {
      h2 {
        font-size: min(calc(2.125 * var(--lk-rem)), 11vw);
      }
    }
    header p {
      color: var(--lk-page-text-quiet);
      font-size: var(--lk-size-sm);
    }
    .slab {
      padding: 10px 16px 8px;
      border-radius: var(--lk-radius-card);
      background: var(--lk-surface-raised);
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      min-height: 56px;
    }
    .row:empty {
      min-height: 0;
    }
    .row > * {
      margin: 4px 0;
    }
    .chances b,
    .chances lk-countdown {
      display: inline-block;
      margin: 0 4px;
      color: var(--lk-brand-text);
      vertical-align: baseline;
    }
    .chances b {
      font: 700 calc(2 * var(--lk-rem)) / 1 var(--lk-font-display);
      font-variant-numeric: lining-nums;
    }
    .notice,
    .last,
    lk-draw-winners,
    .links {
      border-top: 1px solid var(--lk-line);
    }
    .row:empty + * {
      border-top: 0;
    }
    .notice {
      padding: 12px 0;
    }
    .last {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      font-size: var(--lk-size-sm);
    }
    .links {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-around;
    }
    a.key {
      text-decoration: none;
    }
  `,
];
