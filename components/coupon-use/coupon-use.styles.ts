import { css } from 'lit';

import { baseStyles } from '../../src/theme/styles.ts';

export const styles = [
  baseStyles,
  css`
    :host {
      color: var(--lk-code-ink) !important;
      text-align: center !important;
    }
    .title b {
      color: var(--lk-code-brand);
    }
    lk-pass-barcode {
      min-height: 480px;
      margin: -4px -20px 0;
    }
    .used {
      padding: 56px 0 72px;
    }
    .used svg {
      width: 132px;
      height: 132px;
      margin: 0 auto;
      color: var(--lk-code-brand);
      stroke-width: 4;
    }
    .used strong {
      display: block;
      margin-top: 16px;
      font: 700 calc(3 * var(--lk-rem))/1.2 var(--lk-font-display);
    }
    .used p {
      margin-top: 8px;
      font-size: calc(1.375 * var(--lk-rem));
      line-height: 1.4;
    }
    :focus {
      outline-color: var(--lk-code-ink);
    }
  `,
];
