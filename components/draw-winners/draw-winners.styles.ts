import { css } from 'lit';

import { baseStyles } from '../../src/theme/styles.ts';

export const styles = [
  baseStyles,
  css`
    section {
      display: flex;
      align-items: center;
      min-height: 44px;
      color: var(--lk-text-quiet);
      font-size: var(--lk-size-sm);
    }
    .line {
      display: flex;
      flex: 1 1 0;
      flex-wrap: wrap;
      align-items: baseline;
      min-width: 0;
    }
    b {
      color: var(--lk-text);
      font-weight: 500;
      font-variant-numeric: tabular-nums;
    }
    .who {
      flex: 1 1 auto;
      min-width: 0;
    }
    .when {
      font-size: var(--lk-size-xs);
    }
    button {
      display: flex;
      align-items: center;
      justify-content: center;
      width: 44px;
      height: 44px;
      margin: 0;
      -webkit-margin-end: -14px;
      margin-inline-end: -14px;
    }
  `,
];
