import { css } from 'lit';

import { baseStyles } from '../../src/theme/styles.ts';

export const styles = [
  baseStyles,
  css`
    nav {
      margin-top: 14px;
      padding: 0 18px;
      border-radius: var(--lk-radius-card);
      background: var(--lk-surface-raised);
    }
    p {
      padding-top: 14px;
      font-size: var(--lk-size-sm);
    }
    li + li {
      border-top: 1px solid var(--lk-line);
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      width: 100%;
      min-height: 56px;
      padding: 8px 0;
      color: inherit;
      text-decoration: none;
    }
    .row > * {
      margin: 0 4px;
      min-width: 0;
    }
    .label {
      flex: 1 1 auto;
      margin-left: 0;
      font-weight: 600;
    }
    .value {
      font-size: var(--lk-size-sm);
      font-variant-numeric: tabular-nums lining-nums;
    }
  `,
];
