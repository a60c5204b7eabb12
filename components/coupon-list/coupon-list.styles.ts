import { css } from 'lit';

import { baseStyles } from '../../src/theme/styles.ts';

export const styles = [
  baseStyles,
  css`
    .top {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      margin: 0 -5px;
    }
    .top > * {
      margin: 0 5px;
    }
    h2 {
      color: var(--lk-page-brand-text);
      font: 700 var(--lk-size-xl) / 1.3 var(--lk-font-display);
    }
    .all {
      min-height: 44px;
      padding: 8px 18px 10px;
      border-radius: var(--lk-radius-control);
      background: var(--lk-page-action);
      color: var(--lk-on-page-action);
      box-shadow: var(--lk-key);
      font-weight: 600;
    }
    .all[hidden] {
      display: none;
    }
    .all:focus {
      outline-color: var(--lk-page-focus);
    }
    .said {
      color: var(--lk-page-brand-text);
      font-weight: 600;
    }
    .said:focus {
      outline: 0;
    }
    lk-coupon {
      margin-top: 10px;
    }
  `,
];
