import { css } from 'lit';

import { baseStyles } from '../../src/theme/styles.ts';

export const styles = [
  baseStyles,
  css`
    /* It stays in sight where the sheet is longer than the screen. */
    :host {
      position: -webkit-sticky;
      position: sticky;
      bottom: 0;
      pointer-events: none;
    }
    p {
      text-align: center;
    }
    .news {
      padding: 12px 16px;
      border-top: 1px solid var(--lk-gold);
      background: var(--lk-code-paper);
      color: var(--lk-code-brand);
      font: 700 var(--lk-size-xl) / 1.4 var(--lk-font-display);
      animation: appear var(--lk-dur-sheet) var(--lk-ease-out);
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .news {
        animation: none;
      }
    }
  `,
];
