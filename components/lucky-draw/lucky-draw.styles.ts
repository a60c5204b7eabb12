import { css } from 'lit';

import { baseStyles } from '../../src/theme/styles.ts';

/** How a draw looks before it has data. */
export const styles = [
  baseStyles,
  css`
    article {
      position: relative;
    }
    .stage {
      max-width: 360px;
      margin: 0 auto;
      padding: 12px 0 24px;
      /* What turns may reach beyond its place, and would make the page wider. */
      overflow: hidden;
    }
    /* It holds the place of a wheel. */
    .bone {
      max-width: 334px;
      margin: 0 auto;
      padding-top: 20px;
    }
    .bone::before {
      content: '';
      display: block;
      padding-top: 100%;
      border-radius: 50%;
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
