import { css } from 'lit';

import { baseStyles } from '../../src/theme/styles.ts';
import { textStyles } from '../card-benefits/text.styles.ts';
import { keyStyles } from '../key.styles.ts';

export const styles = [
  baseStyles,
  textStyles,
  keyStyles,
  css`
    .account {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
    }
    .account > * {
      min-width: 0;
      max-width: 100%;
      margin-top: 4px;
    }
    /* A number is not broken, so it is never wider than a small phone; an engine that cannot compare breaks it where it must. */
    .account .figure {
      display: block;
      font-size: calc(2.75 * var(--lk-rem));
      margin-top: 4px;
      text-align: inherit;
      white-space: normal;
    }
    @supports (width: min(1px, 1px)) {
      .account .figure {
        font-size: min(calc(2.75 * var(--lk-rem)), 16vw);
        white-space: nowrap;
      }
    }
    section {
      margin-top: 20px;
    }
    h3 {
      margin: 0;
      padding-bottom: 4px;
      border-bottom: 1px solid var(--lk-gold);
      font: 700 var(--lk-size-md) / 1.5 var(--lk-font-display);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      justify-content: space-between;
      padding: 10px 0;
      /* Of a long list the browser draws what can be seen. */
      content-visibility: auto;
      contain-intrinsic-size: auto 62px;
    }
    li + li {
      border-top: 1px solid var(--lk-line);
    }
    .what {
      flex: 1 1 10em;
      min-width: 0;
      padding-right: 12px;
      padding-inline: 0 12px;
    }
    .what b {
      font-weight: 600;
    }
    .detail {
      display: inline-block;
      max-width: 100%;
      margin-right: 8px;
      margin-inline: 0 8px;
    }
    .delta {
      margin: 0 0 0 auto;
      text-align: right;
      text-align: end;
      font-variant-numeric: tabular-nums lining-nums;
      white-space: nowrap;
    }
    @supports (margin-inline: 0) {
      .delta {
        margin-inline: auto 0;
      }
    }
    .delta b {
      display: block;
      font-weight: 600;
      font-size: var(--lk-size-lg);
      line-height: 1.4;
    }
    .in {
      color: var(--lk-success);
    }
    .note {
      margin-top: 20px;
    }
  `,
];
