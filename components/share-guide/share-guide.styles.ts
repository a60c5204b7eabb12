import { css } from 'lit';

import { baseStyles } from '../../src/theme/styles.ts';

export const styles = [
  baseStyles,
  css`
    dialog {
      position: fixed;
      z-index: 2147483647;
      top: 0;
      right: 0;
      bottom: 0;
      left: 0;
      width: 100%;
      max-width: none;
      height: 100%;
      max-height: none;
      margin: 0;
      padding: 10px 16px 24px;
      border: 0;
      overflow-y: auto;
      -webkit-overflow-scrolling: touch;
      overscroll-behavior: contain;
      background: var(--lk-scrim);
      color: var(--lk-text);
      animation: appear var(--lk-dur-sheet) var(--lk-ease-out);
    }
    dialog:not([open]) {
      display: none;
    }
    dialog[open] {
      display: block;
    }
    dialog::backdrop {
      background: none;
    }
    /* WeChat has its menu on the right whichever way a text runs. */
    .arrow {
      margin: 0 6px 0 auto;
      color: var(--lk-code-paper);
      stroke-width: 2.5;
    }
    .note {
      max-width: 320px;
      margin: 6px 0 0 auto;
      padding: 16px 20px 8px;
      border-radius: var(--lk-radius-card);
      background: var(--lk-surface-raised);
      box-shadow: var(--lk-shadow-sheet);
    }
    h2 {
      font: 700 var(--lk-size-xl) / 1.35 var(--lk-font-display);
    }
    p {
      margin-top: 4px;
    }
    .done {
      min-width: 44px;
      min-height: 44px;
      margin-top: 6px;
      color: var(--lk-brand-text);
      font-weight: 600;
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      dialog {
        animation: none;
      }
    }
    @media (forced-colors: active) {
      .note {
        border: 1px solid CanvasText;
      }
    }
  `,
];
