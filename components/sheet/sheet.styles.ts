import { css } from 'lit';

import { baseStyles } from '../../src/theme/styles.ts';

export const styles = [
  baseStyles,
  css`
    :host([white]) {
      --lk-surface-raised: var(--lk-code-paper);
      --lk-text: var(--lk-code-ink);
      --lk-text-quiet: #555;
      --lk-focus: var(--lk-code-ink);
      --lk-line-strong: #767676;
    }
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
      padding: 0;
      border: 0;
      background: none;
      color: var(--lk-text);
      touch-action: none;
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
    .scrim {
      position: absolute;
      top: 0;
      right: 0;
      bottom: 0;
      left: 0;
      background: var(--lk-scrim);
      animation: appear var(--lk-dur-sheet) var(--lk-ease-out);
    }
    /* Fixed by itself: one that slides in from below would make the dialog scroll. */
    .panel {
      position: fixed;
      right: 0;
      bottom: 0;
      left: 0;
      display: flex;
      flex-direction: column;
      max-width: 560px;
      max-height: 96%;
      margin: 0 auto;
      padding-bottom: 0;
      padding-bottom: env(safe-area-inset-bottom);
      background: var(--lk-surface-raised);
      border-radius: var(--lk-radius-sheet) var(--lk-radius-sheet) 0 0;
      box-shadow: var(--lk-shadow-sheet);
      animation: rise var(--lk-dur-sheet) var(--lk-ease-out);
    }
    .grab {
      flex: none;
      width: 36px;
      height: 4px;
      margin: 8px auto 0;
      border-radius: 2px;
      background: var(--lk-line-strong);
      opacity: 0.5;
    }
    header {
      flex: none;
      display: flex;
      align-items: flex-start;
      justify-content: space-between;
      padding: 10px 20px 6px;
    }
    h2 {
      padding-top: 6px;
      font: 700 var(--lk-size-xl) / 1.3 var(--lk-font-display);
    }
    .close {
      flex: none;
      display: flex;
      align-items: center;
      justify-content: center;
      width: 44px;
      height: 44px;
      margin: 0 -12px;
      border-radius: 22px;
      color: var(--lk-text-quiet);
    }
    .body {
      flex: 0 1 auto;
      min-height: 0;
      overflow-x: hidden;
      overflow-y: auto;
      -webkit-overflow-scrolling: touch;
      overscroll-behavior: contain;
      touch-action: pan-y;
      padding: 4px 20px 20px;
    }
    .body:focus {
      outline-offset: -2px;
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
    @keyframes rise {
      from {
        transform: translateY(100%);
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .scrim,
      .panel {
        animation: none;
      }
    }
  `,
];
