import { css } from 'lit';

import { baseStyles } from '../../src/theme/styles.ts';
import { keyStyles } from '../key.styles.ts';

export const styles = [
  baseStyles,
  keyStyles,
  css`
    .key svg {
      margin: 0 8px 0 0;
      margin-inline-start: 0;
      margin-inline-end: 8px;
    }
    .first {
      margin-top: 0;
      border-color: transparent;
      background: var(--lk-brand-fill);
      box-shadow: var(--lk-key);
      color: var(--lk-on-brand);
    }
    .first[aria-disabled='true'] {
      border-color: var(--lk-line);
      background: var(--lk-surface-sunken);
      box-shadow: none;
    }
    label.key {
      cursor: pointer;
    }
    .file {
      position: absolute;
      width: 1px;
      height: 1px;
      opacity: 0;
    }
    .file:focus + .key {
      outline: 2px solid var(--lk-focus);
      outline-offset: 2px;
    }
    .finder {
      position: relative;
      max-width: 320px;
      margin: 0 auto;
      border-radius: var(--lk-radius-card);
      background: #0d100c;
      overflow: hidden;
    }
    .finder::before {
      content: '';
      display: block;
      padding-top: 100%;
    }
    video {
      position: absolute;
      top: 0;
      left: 0;
      width: 100%;
      height: 100%;
      object-fit: cover;
    }
    .frame {
      position: absolute;
      top: 14%;
      right: 14%;
      bottom: 14%;
      left: 14%;
      border: 3px solid #fff;
      border-radius: 16px;
      box-shadow: 0 0 0 100vmax rgba(13, 16, 12, 0.45);
    }
    .close {
      position: absolute;
      top: 6px;
      right: 6px;
      display: flex;
      align-items: center;
      justify-content: center;
      width: 44px;
      height: 44px;
      border-radius: 22px;
      background: rgba(13, 16, 12, 0.6);
      color: #fff;
    }
    .close:focus {
      outline-color: #fff;
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
    form label {
      display: block;
      margin-bottom: 6px;
      font-weight: 500;
      font-size: var(--lk-size-sm);
    }
    form input {
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
      font-variant-numeric: tabular-nums lining-nums;
      direction: ltr;
    }
    form input:focus {
      border-color: var(--lk-brand-text);
      outline: 1px solid var(--lk-brand-text);
      outline-offset: -2px;
    }
    form input[aria-invalid='true'] {
      border-color: var(--lk-danger);
    }
    @media (forced-colors: active) {
      .first {
        border: 2px solid ButtonText;
      }
    }
  `,
];
