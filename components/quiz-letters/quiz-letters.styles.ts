import { css } from 'lit';

import { linkStyles } from '../../src/theme/styles.ts';
import { wayStyles } from '../quiz-way/way.styles.ts';

export const styles = [
  ...wayStyles,
  linkStyles,
  css`
    .boxes {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      margin: -4px;
    }
    .box,
    .tile {
      min-width: 48px;
      min-height: 54px;
      padding: 4px;
      border-radius: 8px;
      background: var(--lk-surface-raised);
      box-shadow:
        inset 0 0 0 1px var(--lk-line),
        var(--lk-key-paper);
      font: 600 20px/1 var(--lk-font-display);
      text-align: center;
    }
    .box {
      min-width: 52px;
      margin: 4px;
      box-shadow: inset 0 0 0 1px var(--lk-line-strong);
      color: var(--lk-brand-text);
      font-size: 28px;
    }
    .empty {
      background: var(--lk-surface-sunken);
      box-shadow: inset 0 0 0 1px var(--lk-line);
    }
    .next {
      background: none;
      box-shadow: inset 0 0 0 2px var(--lk-brand-text);
    }
    .missed .box {
      box-shadow: inset 0 0 0 2px var(--lk-danger);
    }
    .tray {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(48px, 1fr));
      grid-gap: 8px;
      gap: 8px;
      margin-bottom: 16px;
    }
    .gone {
      background: none;
      box-shadow: inset 0 0 0 1px var(--lk-line);
    }
    .gone span {
      visibility: hidden;
    }
    [aria-disabled='true'] {
      cursor: default;
    }
    @supports (width: min(1px, 1px)) {
      .box {
        font-size: min(calc(1.75 * var(--lk-rem)), 44px);
      }
      .tile {
        font-size: min(calc(1.25 * var(--lk-rem)), 32px);
      }
    }
    .below {
      display: flex;
      align-items: center;
      justify-content: center;
    }
    .line {
      flex: 1 1 0;
      min-width: 0;
    }
    .link[aria-disabled='true'] {
      color: var(--lk-text-quiet);
      text-decoration: none;
    }
    @media (forced-colors: active) {
      .box,
      .tile {
        border: 1px solid ButtonText;
      }
      .next {
        border: 3px solid Highlight;
      }
    }
  `,
];
