import { css } from 'lit';

import { baseStyles } from '../../src/theme/styles.ts';

export const styles = [
  baseStyles,
  css`
    .key,
    .room {
      min-height: 48px;
    }
    .key {
      display: flex;
      align-items: center;
      justify-content: center;
      width: 100%;
      padding: 8px 14px 10px;
      border-radius: var(--lk-radius-control);
      background: var(--lk-surface-raised);
      box-shadow: var(--lk-key-paper);
      color: var(--lk-brand-text);
      font-weight: 600;
    }
    .key > * {
      min-width: 0;
      margin: 0 5px;
    }
    .key:focus {
      outline-color: var(--lk-page-focus);
    }
    .line {
      color: var(--lk-page-text-quiet);
      font-size: var(--lk-size-sm);
    }
    .line:not(:empty) {
      padding: 8px 2px 0;
    }
    @media (forced-colors: active) {
      .key {
        border: 1px solid ButtonText;
      }
    }
  `,
];
