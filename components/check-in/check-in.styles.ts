import { css } from 'lit';

import { baseStyles } from '../../src/theme/styles.ts';

/** How a check-in looks before it has data. */
export const styles = [
  baseStyles,
  css`
    article {
      position: relative;
    }
    /* It holds the place of a month. */
    .bone {
      padding-top: 110%;
      border-radius: var(--lk-radius-card);
      background: var(--lk-brand-soft);
    }
    .alone {
      padding: 16px;
      text-align: center;
      color: var(--lk-page-text);
    }
    .alone .key {
      min-width: 44px;
      min-height: 44px;
      margin-top: 8px;
      padding: 8px 20px;
      border-radius: var(--lk-radius-control);
      background: var(--lk-page-action);
      color: var(--lk-on-page-action);
      font-weight: 600;
    }
  `,
];
