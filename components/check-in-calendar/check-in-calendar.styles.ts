import { css } from 'lit';

import { baseStyles } from '../../src/theme/styles.ts';

export const styles = [
  baseStyles,
  css`
    .head {
      display: flex;
      align-items: center;
      justify-content: space-between;
    }
    h2 {
      flex: 1 1 0;
      min-width: 0;
      padding: 0 6px;
      font: 700 var(--lk-size-xl) / 1.3 var(--lk-font-display);
      font-variant-numeric: lining-nums;
    }
    .turn {
      display: flex;
      align-items: center;
      justify-content: center;
      flex: none;
      width: 44px;
      height: 44px;
      border-radius: 10px;
      color: var(--lk-brand-text);
    }
    .turn[aria-disabled='true'] {
      color: var(--lk-text-quiet);
      opacity: 0.4;
      cursor: default;
    }
    table {
      width: 100%;
      border-collapse: collapse;
      table-layout: fixed;
    }
    .waits {
      opacity: 0.5;
    }
    th {
      padding: 2px 0 6px;
      color: var(--lk-text-quiet);
      font-weight: 400;
      font-size: var(--lk-size-xs);
      text-align: center;
    }
    td {
      height: 48px;
      padding: 1px;
      text-align: center;
      vertical-align: middle;
    }
    td:focus {
      outline: 0;
    }
    .day {
      position: relative;
      display: flex;
      flex-direction: column;
      align-items: center;
      justify-content: center;
      width: 40px;
      max-width: 100%;
      min-height: 44px;
      margin: 0 auto;
      border-radius: 10px;
      color: var(--lk-text-quiet);
      font: 400 var(--lk-size-md) / 1.1 var(--lk-font);
      font-variant-numeric: tabular-nums lining-nums;
      text-align: center;
    }
    /* The ring lies around the day itself, not around the room of its column. */
    td:focus .day {
      outline: 2px solid var(--lk-focus);
      outline-offset: 1px;
    }
    td:focus:not(:focus-visible) .day {
      outline: 0;
    }
    small {
      font-weight: 500;
      font-size: var(--lk-size-2xs);
      line-height: 1.2;
    }
    /* Seven columns of text twice as large need more than a phone is wide. */
    @supports (width: min(1px, 1px)) {
      h2 {
        font-size: min(var(--lk-size-xl), 30px);
      }
      th {
        font-size: min(var(--lk-size-xs), 17px);
      }
      .day {
        font-size: min(var(--lk-size-md), 20px);
      }
      small {
        font-size: min(var(--lk-size-2xs), 14px);
      }
    }
    .is-outside {
      opacity: 0.45;
    }
    .is-done {
      background: var(--lk-brand-soft);
      color: var(--lk-brand-text);
      font-weight: 600;
    }
    .is-missed,
    .is-forgiven {
      box-shadow: inset 0 0 0 1px var(--lk-line);
    }
    .is-today {
      box-shadow: inset 0 0 0 1.5px var(--lk-brand-text);
      color: var(--lk-text);
      font-weight: 600;
    }
    .brings {
      background: var(--lk-gold-soft);
      color: var(--lk-gold-text);
      font-weight: 600;
    }
    .is-open {
      min-height: 46px;
      background: var(--lk-brand-fill);
      box-shadow: var(--lk-key);
      color: var(--lk-on-brand);
      font-weight: 600;
      transition: transform var(--lk-dur-tap) var(--lk-ease-out);
    }
    .is-open:active {
      box-shadow: inset 0 1px 0 rgba(0, 0, 0, 0.24);
      transform: translateY(2px);
    }
    /* As large as a thumb where seven columns leave less. */
    .is-open::before {
      content: '';
      position: absolute;
      top: -2px;
      right: -4px;
      bottom: -2px;
      left: -4px;
    }
    .badge {
      position: absolute;
      top: -6px;
      right: -6px;
      padding: 3px;
      border-radius: 50%;
      background: var(--lk-gold-soft);
      color: var(--lk-gold-text);
    }
    .leaf {
      fill: currentColor;
      stroke: none;
    }
    @media (forced-colors: active) {
      .is-done,
      .is-open,
      .brings {
        border: 1px solid CanvasText;
      }
      .is-open {
        border-width: 3px;
      }
    }
  `,
];
