import { css } from 'lit';

import { baseStyles, linkStyles } from '../../src/theme/styles.ts';
import { keyStyles } from '../key.styles.ts';

export const styles = [
  baseStyles,
  linkStyles,
  keyStyles,
  css`
    h3 {
      margin: 20px 0 4px;
      padding-bottom: 4px;
      border-bottom: 1px solid var(--lk-gold);
      font: 700 var(--lk-size-md) / 1.5 var(--lk-font-display);
    }
    section {
      margin-top: 24px;
    }
    section p {
      margin-top: 6px;
    }
    .pair,
    .consent {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      margin: 0 -6px;
    }
    .pair > *,
    .consent > * {
      min-width: 0;
      margin: 4px 6px;
    }
    .pair dd {
      font-weight: 500;
    }
    .consent > div {
      flex: 1 1 10em;
    }
    li + li {
      border-top: 1px solid var(--lk-line);
    }
    li b,
    .ended b {
      font-weight: 600;
    }
    .consent a {
      min-height: 44px;
      text-align: inherit;
    }
    /* A link may be tapped beyond its line; what belongs to it stays near. */
    .consent p {
      margin-top: -8px;
      padding-bottom: 6px;
    }
    .withdraw {
      min-width: 44px;
      justify-content: center;
    }
    .detail {
      display: inline-block;
      max-width: 100%;
      margin-right: 8px;
      margin-inline: 0 8px;
    }
    .ended {
      margin: 0 -8px;
      padding: 4px 8px;
      border-radius: var(--lk-radius-control);
    }
    .asking {
      padding: 12px 14px 14px;
      border-radius: var(--lk-radius-control);
      background: var(--lk-surface-sunken);
    }
    li .asking {
      margin: 4px 0 12px;
    }
    .terms {
      margin: 2px 0 8px;
      /* Room for the marks on either side: WebKit has them where the text begins, whichever way the page runs. */
      padding: 0 1.25em;
      list-style: disc;
    }
    .terms li {
      display: list-item;
      border: 0;
    }
    .trouble {
      margin-top: 10px;
      color: var(--lk-danger);
    }
    .said {
      margin-top: 12px;
      font-weight: 600;
    }
  `,
];
