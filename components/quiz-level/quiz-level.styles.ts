import { css } from 'lit';

import { baseStyles } from '../../src/theme/styles.ts';
import { keyStyles } from '../key.styles.ts';

export const styles = [
  baseStyles,
  keyStyles,
  css`
    h3,
    ol {
      margin: 0;
      padding: 0;
    }
    ol {
      list-style-position: inside;
    }
    h3 {
      font: 700 var(--lk-size-xl) / 1.35 var(--lk-font-display);
    }
    /* They are read next, and nothing is done with them. */
    h3:focus,
    .end:focus {
      outline: 0;
    }
    .place {
      font-size: var(--lk-size-sm);
    }
    .meters {
      position: relative;
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      margin: 4px 0 10px;
      padding-bottom: 8px;
      font-size: var(--lk-size-sm);
    }
    .meters.over {
      visibility: hidden;
    }
    .tries {
      color: var(--lk-text-quiet);
    }
    .dots i {
      display: inline-block;
      width: 10px;
      height: 10px;
      margin: 0;
      -webkit-margin-end: 4px;
      margin-inline-end: 4px;
      border: 1.5px solid var(--lk-line-strong);
      border-radius: 50%;
    }
    .dots .left {
      border-color: var(--lk-brand-fill);
      background: var(--lk-brand-fill);
    }
    .time {
      font: 700 var(--lk-size-lg) / 1.3 var(--lk-font-display);
      font-variant-numeric: tabular-nums lining-nums;
      direction: ltr;
    }
    .time.last {
      color: var(--lk-accent-text);
    }
    .bar {
      position: absolute;
      right: 0;
      bottom: 0;
      left: 0;
      height: 4px;
      border-radius: 2px;
      background: var(--lk-surface-sunken);
      overflow: hidden;
    }
    .bar i {
      display: block;
      height: 100%;
      background: var(--lk-brand-fill);
      transform-origin: 0 50%;
    }
    @media (prefers-reduced-motion: no-preference) {
      .bar i {
        transition: transform 1s linear;
      }
    }
    lk-quiz-picture {
      margin-bottom: 4px;
    }
    .notice,
    .missing {
      margin-top: 12px;
      padding: 12px 14px;
      border-radius: var(--lk-radius-control);
      background: var(--lk-surface-sunken);
      font-size: var(--lk-size-sm);
    }
    .hints {
      margin-top: 12px;
      padding: 10px 14px;
      border-radius: var(--lk-radius-control);
      background: var(--lk-brand-soft);
    }
    .hint {
      font-variant-numeric: tabular-nums;
    }
    .key[aria-disabled='true'] {
      cursor: default;
    }
    .end {
      margin-top: 12px;
      padding: 4px 0;
      text-align: center;
    }
    .verdict {
      font: 700 var(--lk-size-xl) / 1.4 var(--lk-font-display);
    }
    .cleared .verdict {
      color: var(--lk-brand-text);
    }
    @media (forced-colors: active) {
      .dots .left,
      .bar i {
        forced-color-adjust: none;
        background: CanvasText;
      }
    }
  `,
];
