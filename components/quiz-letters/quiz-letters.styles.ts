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
    .box {
      flex: none;
      min-width: 52px;
      min-height: 58px;
      margin: 4px;
      padding: 4px 8px;
      border-radius: 8px;
      background: var(--lk-surface-raised);
      box-shadow: inset 0 0 0 1px var(--lk-line-strong);
      color: var(--lk-brand-text);
      font: 700 30px/1 var(--lk-font-display);
      text-align: center;
    }
    .box[aria-disabled='true'] {
      background: var(--lk-surface-sunken);
      box-shadow: inset 0 0 0 1px var(--lk-line);
      cursor: default;
    }
    .box.next {
      background: var(--lk-surface-raised);
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
      margin: 4px 0 8px;
    }
    .tile {
      min-height: 54px;
      padding: 4px 2px;
      border-radius: 8px;
      background: var(--lk-surface-raised);
      box-shadow:
        inset 0 0 0 1px var(--lk-line),
        var(--lk-key-paper);
      font: 600 20px/1 var(--lk-font-display);
      text-align: center;
      transition: transform var(--lk-dur-tap) var(--lk-ease-out);
    }
    .tile:active {
      transform: translateY(2px);
    }
    .tile[aria-disabled='true'] {
      cursor: default;
    }
    .tile.gone {
      background: none;
      box-shadow: inset 0 0 0 1px var(--lk-line);
    }
    .tile.gone span {
      visibility: hidden;
    }
    @supports (width: min(1px, 1px)) {
      .box {
        font-size: min(calc(1.875 * var(--lk-rem)), 44px);
      }
      .tile {
        font-size: min(calc(1.25 * var(--lk-rem)), 32px);
      }
    }
    .clearing {
      display: flex;
      justify-content: center;
      margin-bottom: 4px;
    }
    .link[aria-disabled='true'] {
      color: var(--lk-text-quiet);
      text-decoration: none;
      cursor: default;
    }
    @media (forced-colors: active) {
      .box,
      .tile {
        border: 1px solid ButtonText;
      }
      .box.next {
        border: 3px solid Highlight;
      }
    }
  `,
];
