import { css } from 'lit';

import { baseStyles, linkStyles } from '../../src/theme/styles.ts';

export const styles = [
  baseStyles,
  linkStyles,
  css`
    :host {
      font-size: var(--lk-size-sm) !important;
    }
    table {
      width: 100%;
      margin-bottom: 8px;
      border-collapse: collapse;
    }
    th,
    td {
      padding: 8px 0;
      border-bottom: 1px solid var(--lk-line);
      line-height: 1.4;
      text-align: inherit;
    }
    th {
      border-color: var(--lk-line-strong);
      color: var(--lk-text-quiet);
      font-weight: 500;
      font-size: var(--lk-size-xs);
    }
    th + th,
    td + td {
      padding: 8px 0;
      -webkit-padding-start: 12px;
      padding-inline-start: 12px;
      font-variant-numeric: tabular-nums;
      text-align: right;
      text-align: end;
    }
    tfoot td {
      border-bottom: 0;
      font-weight: 600;
    }
    dt {
      margin-top: 14px;
      font-weight: 600;
    }
    dd {
      color: var(--lk-text-quiet);
    }
    lk-rules {
      margin-top: 14px;
    }
    code {
      display: block;
      margin-top: 4px;
      color: var(--lk-text);
      font: 400 var(--lk-size-xs) / 1.5 var(--lk-font-code);
      word-break: break-all;
      direction: ltr;
    }
  `,
];
