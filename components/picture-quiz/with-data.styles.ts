import { css } from 'lit';

import { linkStyles } from '../../src/theme/styles.ts';
import { keyStyles } from '../key.styles.ts';

/** How that looks which only a quiz with data shows; it comes with them. */
export const stylesWithData = [
  linkStyles,
  keyStyles,
  css`
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    header {
      padding: 0 4px 10px;
      color: var(--lk-page-text);
    }
    h2 {
      font: 700 calc(1.75 * var(--lk-rem)) / 1.3 var(--lk-font-display);
    }
    header p {
      color: var(--lk-page-text-quiet);
      font-size: var(--lk-size-sm);
    }
    .scene,
    .slab {
      padding: 14px 16px;
      border-radius: var(--lk-radius-card);
      background: var(--lk-surface-raised);
    }
    .slab {
      margin-top: 12px;
      padding: 4px 16px;
    }
    .prizes li {
      padding: 4px 0;
    }
    .prizes b {
      color: var(--lk-brand-text);
      font: 700 var(--lk-size-lg) / 1.4 var(--lk-font-display);
    }
    .facts {
      margin-top: 8px;
      padding-top: 10px;
      border-top: 1px solid var(--lk-line);
      color: var(--lk-text-quiet);
      font-size: var(--lk-size-sm);
    }
    .facts:first-child {
      margin: 0;
      padding: 0;
      border: 0;
    }
    .start {
      display: flex;
      align-items: center;
      justify-content: center;
      width: 100%;
      min-height: 52px;
      margin-top: 12px;
      padding: 8px 16px 10px;
      border-radius: var(--lk-radius-control);
      background: var(--lk-brand-fill);
      box-shadow: var(--lk-key);
      color: var(--lk-on-brand);
      font-weight: 600;
      font-size: var(--lk-size-lg);
      text-align: center;
      transition: transform var(--lk-dur-tap) var(--lk-ease-out);
    }
    .start:active {
      transform: translateY(2px);
    }
    .notice,
    .cleared {
      padding: 10px 0;
      border-bottom: 1px solid var(--lk-line);
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      padding: 10px 0;
      border-bottom: 1px solid var(--lk-line);
      font-size: var(--lk-size-sm);
    }
    .streak {
      color: var(--lk-brand-text);
      font: 700 var(--lk-size-lg) / 1.4 var(--lk-font-display);
    }
    .levels {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      padding: 10px 0 6px;
      border-bottom: 1px solid var(--lk-line);
    }
    .levels li {
      flex: 1 0 52px;
      max-width: 76px;
      margin-bottom: 4px;
      color: var(--lk-text-quiet);
      text-align: center;
    }
    .levels b {
      display: block;
      width: 40px;
      height: 40px;
      margin: 0 auto 2px;
      border: 1.5px solid var(--lk-line-strong);
      border-radius: 50%;
      font: 700 var(--lk-size-md) / 37px var(--lk-font-display);
      font-variant-numeric: lining-nums;
    }
    .levels .cleared {
      padding: 0;
      border: 0;
    }
    .levels .cleared b {
      border-color: var(--lk-brand-fill);
      background: var(--lk-brand-fill);
      color: var(--lk-on-brand);
    }
    .levels .open {
      color: var(--lk-brand-text);
      font-weight: 600;
    }
    .levels .open b {
      border: 3px solid var(--lk-brand-fill);
      line-height: 34px;
    }
    .levels .failed b {
      border-style: dashed;
    }
    .links {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-around;
    }
    .links > * {
      margin: 0 6px;
    }
    a.key {
      text-decoration: none;
    }
    lk-sheet .prizes {
      margin-bottom: 12px;
    }
    @media (forced-colors: active) {
      .start {
        border: 2px solid;
      }
    }
  `,
];
