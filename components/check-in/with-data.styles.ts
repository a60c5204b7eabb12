import { css } from 'lit';

import { linkStyles } from '../../src/theme/styles.ts';
import { keyStyles } from '../key.styles.ts';
import { ladderStyles } from './ladder.styles.ts';

/** How that looks which only a check-in with data shows; it comes with them. */
export const stylesWithData = [
  linkStyles,
  keyStyles,
  ladderStyles,
  css`
    header,
    .top {
      padding: 0 4px 10px;
      color: var(--lk-page-text);
    }
    h2 {
      font: 700 calc(1.5 * var(--lk-rem)) / 1.3 var(--lk-font-display);
    }
    header p,
    .lead,
    .streak,
    .why {
      color: var(--lk-page-text-quiet);
      font-size: var(--lk-size-sm);
    }
    .top {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-end;
      justify-content: space-between;
    }
    .lead {
      display: block;
    }
    .figure {
      display: block;
      color: var(--lk-page-brand-text);
      font: 700 calc(4 * var(--lk-rem)) / 1.1 var(--lk-font-display);
      font-variant-numeric: lining-nums;
    }
    .figure.long {
      font-size: calc(2.125 * var(--lk-rem));
      line-height: 1.3;
    }
    .figure small {
      margin-right: 4px;
      font-size: 50%;
    }
    .streak b {
      margin: 0 4px;
      color: var(--lk-page-text);
      font: 700 calc(2.25 * var(--lk-rem)) / 1 var(--lk-font-display);
      font-variant-numeric: lining-nums;
    }
    .calendar,
    .notice,
    .slab {
      margin-bottom: 12px;
      padding: 10px 16px;
      border-radius: var(--lk-radius-card);
      background: var(--lk-surface-raised);
    }
    .calendar {
      padding: 10px;
    }
    .until,
    .won {
      padding-bottom: 8px;
      border-bottom: 1px solid var(--lk-line);
    }
    .won p {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
    }
    .links {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-around;
      border-top: 1px solid var(--lk-line);
    }
    .links > * {
      margin: 0 6px;
    }
    a.key {
      text-decoration: none;
    }
    /* The one key stays in reach, however long the month above it is. */
    .foot {
      position: sticky;
      z-index: 2;
      bottom: 0;
      padding: 10px 12px 12px;
      border: 1px solid var(--lk-line);
      border-radius: var(--lk-radius-card);
      background: var(--lk-surface-raised);
    }
    .why {
      padding: 10px 16px;
      border-radius: var(--lk-radius-card);
      background: var(--lk-surface-raised);
      color: var(--lk-text-quiet);
    }
    .start {
      display: flex;
      align-items: center;
      justify-content: center;
      width: 100%;
      min-height: 52px;
      padding: 8px 16px 10px;
      border-radius: var(--lk-radius-control);
      background: var(--lk-page-action);
      box-shadow: var(--lk-key);
      color: var(--lk-on-page-action);
      font-weight: 600;
      font-size: var(--lk-size-lg);
      text-align: center;
      transition: transform var(--lk-dur-tap) var(--lk-ease-out);
    }
    .start:active {
      transform: translateY(2px);
    }
    @media (forced-colors: active) {
      .start {
        border: 2px solid;
      }
    }
  `,
];
