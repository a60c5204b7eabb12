import { css } from 'lit';

import { baseStyles, linkStyles } from '../../src/theme/styles.ts';
import { actionsStyles } from '../actions.styles.ts';
import { ticketStyles } from '../coupon/ticket.styles.ts';

export const styles = [
  baseStyles,
  linkStyles,
  ticketStyles,
  actionsStyles,
  css`
    .tabs {
      display: flex;
      flex-wrap: wrap;
      margin-bottom: 4px;
      border-bottom: 1px solid var(--lk-page-dash);
    }
    .tabs button {
      min-width: 44px;
      min-height: 44px;
      margin: 0 0 -1px;
      -webkit-margin-end: 24px;
      margin-inline-end: 24px;
      border-bottom: 2px solid transparent;
      color: var(--lk-page-text-quiet);
    }
    .tabs [aria-selected='true'] {
      border-color: var(--lk-page-brand-text);
      color: var(--lk-page-text);
      font-weight: 600;
    }
    .tabs :focus,
    .more:focus,
    .empty :focus {
      outline-color: var(--lk-page-focus);
    }
    [role='tabpanel']:focus,
    li:focus {
      outline: 0;
    }
    li:focus-visible {
      outline: 2px solid var(--lk-page-focus);
      outline-offset: -2px;
    }
    .when {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      margin: 14px 0 4px;
      color: var(--lk-page-text);
    }
    h2 {
      font: 700 var(--lk-size-lg) / 1.4 var(--lk-font-display);
    }
    .left {
      color: var(--lk-page-text-quiet);
      font-size: var(--lk-size-sm);
      font-variant-numeric: tabular-nums;
    }
    /* Of a long list the browser draws what can be seen, and cuts off what lies beyond a row: there is room for a shadow below. */
    li {
      padding: 2px 0 10px;
      content-visibility: auto;
      contain-intrinsic-size: auto 116px;
    }

    .card {
      position: relative;
      display: flex;
      align-items: center;
      width: 100%;
      min-height: 72px;
      padding: 12px 14px;
      border-radius: var(--lk-radius-card);
      background: var(--lk-card-face);
      color: var(--lk-on-card);
    }
    .card::after {
      content: '';
      position: absolute;
      top: 4px;
      right: 4px;
      bottom: 4px;
      left: 4px;
      border: 1px solid var(--lk-card-gold);
      border-radius: 10px;
      opacity: 0.55;
      pointer-events: none;
    }
    .card > * {
      margin: 2px 6px;
    }
    button.card:focus {
      outline-color: currentColor;
      outline-offset: -8px;
    }
    .initial {
      flex: none;
      display: flex;
      align-items: center;
      justify-content: center;
      width: 36px;
      height: 36px;
      border-radius: 6px;
      background: var(--lk-card-logo-face);
      color: var(--lk-card-logo-ink);
      font: 700 20px/1 var(--lk-font-display);
    }
    .words {
      flex: 1 1 auto;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      min-width: 0;
    }
    .who,
    .sum {
      min-width: 0;
    }
    .who {
      flex: 1 1 calc(7 * var(--lk-rem));
    }
    .who b,
    .sum b {
      display: block;
      font: 700 var(--lk-size-lg) / 1.3 var(--lk-font-display);
      font-variant-numeric: lining-nums;
    }
    .sum {
      margin-left: 8px;
      margin-inline: 8px 0;
      text-align: right;
      text-align: end;
    }
    .who span,
    .sum span {
      font-size: var(--lk-size-xs);
      line-height: 1.45;
    }
    .digits {
      letter-spacing: 0.04em;
      font-variant-numeric: tabular-nums lining-nums;
    }
    .card .seal {
      --seal-ground: transparent;
      color: inherit;
    }
    .gone {
      border: 1px dashed var(--lk-page-dash);
      background: none;
      color: var(--lk-page-text-quiet);
    }
    .gone::after {
      content: none;
    }
    .gone .initial {
      opacity: 0.75;
      filter: grayscale(1);
    }
    .notice {
      margin-top: 14px;
      padding: 10px 16px 4px;
      border-radius: var(--lk-radius-card);
      background: var(--lk-surface-raised);
    }
    .empty {
      padding: 40px 0;
      color: var(--lk-page-text-quiet);
      text-align: center;
    }
    .empty b {
      color: var(--lk-page-text);
      font: 700 var(--lk-size-xl) / 1.4 var(--lk-font-display);
    }
    .unknown {
      margin-top: 10px;
      color: var(--lk-page-text-quiet);
    }
    .more {
      display: flex;
      align-items: center;
      justify-content: center;
      width: 100%;
      min-height: 48px;
      margin-top: 8px;
      color: var(--lk-page-brand-text);
      font-weight: 600;
    }
    .more[aria-disabled='true'] {
      color: var(--lk-page-text-quiet);
    }
    .bones i {
      display: block;
      height: 104px;
      margin-top: 14px;
      border-radius: var(--lk-radius-card);
      background: var(--lk-surface-raised);
    }
  `,
];
