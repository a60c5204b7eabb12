import { css } from 'lit';

import { baseStyles } from '../../src/theme/styles.ts';
import { keyStyles } from '../key.styles.ts';
import { paperStyles } from './paper.styles.ts';
import { screenStyles } from './screen.styles.ts';

export const styles = [
  baseStyles,
  keyStyles,
  css`
    :host {
      padding: 16px;
      background: var(--lk-surface);
      color: var(--lk-page-text) !important;
      text-align: center !important;
    }
    .quiet {
      color: var(--lk-page-text-quiet);
    }
    .qr {
      background: var(--lk-code-paper);
    }
    .qr path {
      fill: var(--lk-code-ink);
      stroke: none;
    }
    .digits {
      direction: ltr;
      font-family: var(--lk-font-code);
      font-variant-numeric: tabular-nums;
    }
    .instead {
      max-width: 36em;
      margin: auto;
      padding: 48px 0;
    }
    .instead strong {
      font: 700 calc(1.75 * var(--lk-rem)) / 1.3 var(--lk-font-display);
    }
    .instead p {
      margin-top: 8px;
      font-size: var(--lk-size-lg);
    }
    .keys {
      max-width: 360px;
      margin: 0 auto;
    }
    .key {
      border-color: currentColor;
      color: var(--lk-page-brand-text);
    }
    :focus {
      outline-color: var(--lk-page-focus);
    }
  `,
  screenStyles,
  paperStyles,
];
