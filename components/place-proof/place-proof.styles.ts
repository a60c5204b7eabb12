import { css } from 'lit';

import { baseStyles, linkStyles } from '../../src/theme/styles.ts';
import { consentStyles } from '../consent.styles.ts';
import { keyStyles } from '../key.styles.ts';

export const styles = [
  baseStyles,
  linkStyles,
  keyStyles,
  consentStyles,
  css`
    .key {
      min-height: 52px;
      margin-top: 0;
      border-color: transparent;
      background: var(--lk-brand-fill);
      box-shadow: var(--lk-key);
      color: var(--lk-on-brand);
      font-size: var(--lk-size-lg);
    }
    .key[aria-disabled='true'] {
      border-color: var(--lk-line);
      background: var(--lk-surface-sunken);
      box-shadow: none;
    }
    .line {
      min-height: 22px;
      padding: 8px 0;
      color: var(--lk-text-quiet);
      font-size: var(--lk-size-sm);
      line-height: 1.5;
    }
    .wrong {
      color: var(--lk-danger);
    }
    .instead {
      display: flex;
      justify-content: center;
      width: 100%;
      margin-top: 4px;
      text-align: center;
    }
    @media (forced-colors: active) {
      .key {
        border: 2px solid ButtonText;
      }
    }
  `,
];
