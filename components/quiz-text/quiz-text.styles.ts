import { css } from 'lit';

import { wayStyles } from '../quiz-way/way.styles.ts';

export const styles = [
  ...wayStyles,
  css`
    label {
      display: block;
      margin-bottom: 6px;
      font-weight: 500;
      font-size: var(--lk-size-sm);
    }
    input {
      -webkit-appearance: none;
      appearance: none;
      width: 100%;
      min-height: 52px;
      margin: 0;
      padding: 0 13px;
      border: 1px solid var(--lk-line-strong);
      border-radius: var(--lk-radius-control);
      background: var(--lk-surface-raised);
      color: inherit;
      font: inherit;
      font-size: var(--lk-size-lg);
    }
    input:focus {
      border-color: var(--lk-brand-text);
      outline: 1px solid var(--lk-brand-text);
      outline-offset: -2px;
    }
    input[aria-invalid='true'] {
      border-color: var(--lk-danger);
    }
    input[readonly] {
      background: var(--lk-surface-sunken);
    }
  `,
];
