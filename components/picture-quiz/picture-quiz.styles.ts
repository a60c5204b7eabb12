import { css } from 'lit';

import { baseStyles } from '../../src/theme/styles.ts';

/** How a quiz looks before it has data. */
export const styles = [
  baseStyles,
  css`
    article {
      position: relative;
    }
    /* It holds the place of a picture. */
    .bone {
      padding-top: 66%;
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
      background: var(--lk-brand-fill);
      color: var(--lk-on-brand);
      font-weight: 600;
    }
  `,
];
