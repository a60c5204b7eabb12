import { css } from 'lit';

import { baseStyles } from '../../src/theme/styles.ts';
import { keyStyles } from '../key.styles.ts';

export const styles = [
  baseStyles,
  keyStyles,
  css`
    p {
      line-height: 1.6;
    }
    .scan {
      text-align: center;
      font-weight: 500;
    }
    .paper {
      width: 212px;
      max-width: 100%;
      margin: 12px auto 16px;
      padding: 16px;
      border-radius: var(--lk-radius-control);
      background: var(--lk-code-paper);
    }
    .qr {
      display: block;
      width: 100%;
      height: auto;
    }
    .qr path {
      fill: var(--lk-code-ink);
      stroke: none;
    }
    .quiet {
      color: var(--lk-text-quiet);
      font-size: var(--lk-size-sm);
    }
    .address {
      margin: 8px 0 0;
      padding: 10px 12px;
      border-radius: var(--lk-radius-control);
      background: var(--lk-surface-sunken);
      direction: ltr;
      font-size: var(--lk-size-sm);
      text-align: left;
      word-break: break-all;
      -webkit-user-select: all;
      user-select: all;
    }
    .line {
      min-height: 22px;
      padding-top: 8px;
      font-size: var(--lk-size-sm);
    }
  `,
];
