import { css } from 'lit';

import { baseStyles, linkStyles } from '../../src/theme/styles.ts';

export const styles = [
  baseStyles,
  linkStyles,
  css`
    li {
      padding: 12px 0 6px;
    }
    li + li {
      border-top: 1px solid var(--lk-line);
    }
    li:first-child {
      padding-top: 0;
    }
    h3 {
      display: inline;
      margin: 0;
      font: 700 var(--lk-size-lg) / 1.4 var(--lk-font-display);
    }
    .here {
      display: inline-block;
      margin: 0 8px;
      padding: 1px 7px;
      border: 1px solid var(--lk-gold);
      border-radius: var(--lk-radius-seal);
      color: var(--lk-brand-text);
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      margin: 0 -10px;
    }
    .ways > * {
      margin: 0 10px;
    }
    a {
      min-width: 44px;
    }
  `,
];
