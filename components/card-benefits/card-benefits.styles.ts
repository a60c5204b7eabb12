import { css } from 'lit';

import { baseStyles, linkStyles } from '../../src/theme/styles.ts';
import { textStyles } from './text.styles.ts';

export const styles = [
  baseStyles,
  linkStyles,
  textStyles,
  css`
    section {
      margin-top: 16px;
      padding: 4px 18px;
      border-radius: var(--lk-radius-card);
      background: var(--lk-surface-raised);
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      min-height: 52px;
      margin: 0 -6px;
    }
    .head > * {
      margin: 0 6px;
      min-width: 0;
    }
    h2 {
      font: 700 var(--lk-size-xl) / 1.3 var(--lk-font-display);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      min-height: 60px;
      padding: 8px 0;
    }
    li + li {
      border-top: 1px solid var(--lk-line);
    }
    .benefit {
      flex: 1 1 8em;
      min-width: 0;
    }
    .benefit b {
      display: block;
      font-weight: 600;
      line-height: 1.4;
    }
    .benefit .icon {
      display: inline-block;
      margin: 0 2px;
      vertical-align: -2px;
    }
    li .figure {
      margin: 0 6px;
      font-size: calc(1.625 * var(--lk-rem));
    }
    li .word {
      max-width: 50%;
      font-size: calc(1.25 * var(--lk-rem));
    }
    .locked .figure {
      color: var(--lk-text-quiet);
    }
  `,
];
