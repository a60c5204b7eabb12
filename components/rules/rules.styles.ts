import { css } from 'lit';

import { baseStyles, linkStyles } from '../../src/theme/styles.ts';

export const styles = [
  baseStyles,
  linkStyles,
  css`
    :host {
      font-size: var(--lk-size-sm) !important;
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
    }
    dd p + p {
      margin-top: 6px;
    }
    /* As far from the shop before as its own lines are near: a phone number may be tapped beyond its line. */
    p + p .store {
      margin-top: 16px;
    }
    dd .link {
      margin: -11px 0;
    }
    .store {
      display: block;
      color: var(--lk-text);
      font-weight: 500;
    }
  `,
];
