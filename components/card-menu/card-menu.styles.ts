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
    [role='status'] {
      padding: 0 0 14px;
    }
    [role='status']:empty {
      padding: 0;
    }
    li + li {
      border-top: 1px solid var(--lk-line);
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      width: 100%;
      min-height: 56px;
      padding: 8px 0;
      color: inherit;
      text-decoration: none;
    }
    .label,
    .end {
      min-width: 0;
    }
    .label {
      font-weight: 600;
    }
    .end {
      display: flex;
      align-items: center;
    }
    .end > * {
      min-width: 0;
    }
    .end > * + * {
      margin-left: 8px;
      margin-inline: 8px 0;
    }
    .value {
      font-size: var(--lk-size-sm);
      font-variant-numeric: tabular-nums lining-nums;
    }
  `,
];
