import { css } from 'lit';

import { baseStyles } from '../../src/theme/styles.ts';
import { textStyles } from '../card-benefits/text.styles.ts';

export const styles = [
  baseStyles,
  textStyles,
  css`
    h3,
    ol {
      margin: 0;
      padding: 0;
    }
    ol {
      margin: 20px 0 14px;
      list-style: none;
    }
    .standing,
    .head,
    ul li {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
    }
    .standing > * {
      min-width: 0;
      max-width: 100%;
      margin-top: 4px;
    }
    /* A number is not broken, so it is never wider than a small phone. */
    .standing .figure {
      display: block;
      font-size: calc(2.75 * var(--lk-rem));
      margin-top: 4px;
      text-align: inherit;
    }
    @supports (width: min(1px, 1px)) {
      .standing .figure {
        font-size: min(calc(2.75 * var(--lk-rem)), 16vw);
      }
    }
    .now {
      color: var(--lk-brand-text);
      font: 700 var(--lk-size-lg) / 1.3 var(--lk-font-display);
    }
    progress {
      -webkit-appearance: none;
      appearance: none;
      display: block;
      width: 100%;
      height: 6px;
      margin: 10px 0 6px;
      overflow: hidden;
      border: 0;
      border-radius: 3px;
      background: var(--lk-brand-soft);
    }
    progress::-webkit-progress-bar {
      background: none;
    }
    progress::-webkit-progress-value {
      border-radius: 3px;
      background: var(--lk-gold);
    }
    progress::-moz-progress-bar {
      border-radius: 3px;
      background: var(--lk-gold);
    }
    /* The ladder: a golden hairline from rung to rung, and a mark on each that is filled once it is reached. */
    ol > li {
      position: relative;
      padding: 0 0 20px 26px;
      padding-inline: 26px 0;
    }
    ol > li::before,
    ol > li::after {
      content: '';
      position: absolute;
      left: 5px;
      inset-inline-start: 5px;
    }
    ol > li::after {
      top: 9px;
      bottom: -9px;
      width: 1px;
      background: var(--lk-gold);
      opacity: 0.7;
    }
    ol > li:last-child {
      padding-bottom: 0;
    }
    ol > li:last-child::after {
      content: none;
    }
    ol > li::before {
      z-index: 1;
      top: 6px;
      width: 9px;
      height: 9px;
      margin: 0 -4px;
      border: 1px solid var(--lk-gold);
      background: var(--lk-surface-raised);
      transform: rotate(45deg);
    }
    .reached::before,
    .current::before {
      background: var(--lk-gold);
    }
    h3 {
      font: 700 var(--lk-size-lg) / 1.4 var(--lk-font-display);
    }
    .head > * {
      min-width: 0;
    }
    .current h3,
    .current .place {
      color: var(--lk-brand-text);
    }
    .place {
      font-weight: 600;
    }
    .ahead .place {
      color: var(--lk-text-quiet);
      font-weight: 400;
    }
    ul {
      margin-top: 6px;
    }
    ul li {
      align-items: center;
      padding: 8px 0;
      border-top: 1px solid var(--lk-line);
    }
    .benefit {
      flex: 1 1 8em;
      min-width: 0;
    }
    .benefit b {
      font-weight: 600;
    }
    ul .figure {
      margin: 0 6px;
      font-size: calc(1.375 * var(--lk-rem));
    }
    ul .word {
      max-width: 50%;
      font-size: var(--lk-size-lg);
    }
    .ahead ul .figure {
      color: var(--lk-text-quiet);
    }
  `,
];
