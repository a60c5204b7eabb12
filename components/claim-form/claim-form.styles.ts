import { css } from 'lit';

import { baseStyles } from '../../src/theme/styles.ts';
import { consentStyles } from '../consent.styles.ts';

export const styles = [
  baseStyles,
  consentStyles,
  css`
    .row + .row,
    .consents {
      margin-top: 14px;
    }
    .label {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      margin-bottom: 6px;
      font-weight: 500;
      font-size: var(--lk-size-sm);
    }
    .label .quiet {
      font-weight: 400;
    }
    .box {
      position: relative;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      min-height: 52px;
      padding: 0 6px 0 13px;
      border: 1px solid var(--lk-line-strong);
      border-radius: var(--lk-radius-control);
      background: var(--lk-surface-raised);
    }
    .box:focus-within {
      border-color: var(--lk-brand-text);
      box-shadow: inset 0 0 0 1px var(--lk-brand-text);
    }
    .bad .box {
      border-color: var(--lk-danger);
      box-shadow: inset 0 0 0 1px var(--lk-danger);
    }
    input,
    select {
      margin: 0;
      border: 0;
      color: inherit;
      font: inherit;
    }
    .box input,
    select {
      flex: 1 1 7em;
      width: 100%;
      min-width: 0;
      min-height: 50px;
      padding: 0;
      border-radius: 0;
      background: none;
      font-size: var(--lk-size-lg);
      font-variant-numeric: tabular-nums lining-nums;
    }
    /* The box around it shows where the focus is. */
    .box input:focus,
    select:focus {
      outline: 0;
    }
    .ltr {
      direction: ltr;
    }
    .prefix {
      margin-right: 10px;
      padding-right: 10px;
      border-right: 1px solid var(--lk-line);
      color: var(--lk-text-quiet);
      font-size: var(--lk-size-lg);
    }
    .prefix[hidden] {
      display: none;
    }
    .choice {
      flex: 1 1 6em;
      flex-wrap: nowrap;
      padding: 0 13px;
    }
    select {
      -webkit-appearance: none;
      appearance: none;
      padding-right: 24px;
      padding-inline-start: 0;
      padding-inline-end: 24px;
    }
    option {
      background: var(--lk-surface-raised);
      color: var(--lk-text);
    }
    /* It lies on the select, which begins at the same edge of the box on either kind of page. */
    .choice svg {
      margin-left: -18px;
      margin-inline-start: -18px;
      margin-inline-end: 0;
      color: var(--lk-text-quiet);
      pointer-events: none;
    }
    .two {
      display: flex;
      flex-wrap: wrap;
      margin: -4px;
    }
    .two .box {
      margin: 4px;
    }
    .send {
      min-height: 44px;
      padding: 0 8px;
      color: var(--lk-brand-text);
      font-weight: 500;
      font-size: var(--lk-size-sm);
      font-variant-numeric: tabular-nums lining-nums;
    }
    .send[aria-disabled='true'] {
      color: var(--lk-text-quiet);
    }
    .help {
      margin-top: 6px;
      color: var(--lk-text-quiet);
      font-size: var(--lk-size-xs);
      line-height: 1.45;
    }
    .wrong {
      display: flex;
      align-items: flex-start;
      color: var(--lk-danger);
    }
    .wrong svg {
      margin: 1px 0;
    }
    .wrong span {
      min-width: 0;
      margin: 0 6px;
    }

    .consent + .wrong {
      margin: -6px 26px 8px;
    }

    .changed {
      margin-bottom: 16px;
      padding: 12px 14px;
      border: 1px solid var(--lk-line);
      border-radius: var(--lk-radius-control);
      font-size: var(--lk-size-sm);
    }
    .changed lk-rules {
      margin-top: 10px;
    }
    .line {
      min-height: 12px;
      padding: 4px 0;
      color: var(--lk-text-quiet);
      font-size: var(--lk-size-sm);
    }
    .line.is-wrong {
      padding: 10px 0;
      color: var(--lk-danger);
    }
    .key {
      display: flex;
      align-items: center;
      justify-content: center;
      width: 100%;
      min-height: 52px;
      padding: 8px 20px 10px;
      border-radius: var(--lk-radius-control);
      background: var(--lk-brand-fill);
      box-shadow: var(--lk-key);
      color: var(--lk-on-brand);
      font-weight: 600;
      font-size: var(--lk-size-lg);
      line-height: 1.25;
      text-align: center;
      transition: transform var(--lk-dur-tap) var(--lk-ease-out);
    }
    .key:active {
      box-shadow: inset 0 1px 0 rgba(0, 0, 0, 0.24);
      transform: translateY(2px);
    }
    .key[aria-disabled='true'] {
      opacity: 0.72;
    }
  `,
];
