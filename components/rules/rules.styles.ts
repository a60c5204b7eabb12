import { css } from 'lit';

import { baseStyles, linkStyles } from '../../src/theme/styles.ts';

export const styles = [
  baseStyles,
  linkStyles,
  css`
    :host {
      font-size: var(--lk-size-sm);
    }
    dt {
      margin-top: 14px;
      font-weight: 600;
    }
    dt:first-child {
      margin-top: 0;
    }
    dd,
    .missing {
      color: var(--lk-text-quiet);
      word-break: break-word;
    }
    dd p + p {
      margin-top: 6px;
    }
    .store {
      display: block;
      color: var(--lk-text);
      font-weight: 500;
    }
  `,
];
