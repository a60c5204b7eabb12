import { css } from 'lit';

import { baseStyles } from '../../src/theme/styles.ts';

/** What every way to answer looks like: paper around it is its holder's. */
export const wayStyles = [
  baseStyles,
  css`
    .line {
      align-items: center;
      min-height: 36px;
      padding: 8px 0;
      color: var(--lk-text-quiet);
      font-size: var(--lk-size-sm);
      line-height: 1.5;
      text-align: center;
    }
    /* The longest that may be said there keeps the room of all, so that nothing moves when a verdict comes. */
    [data-room] {
      display: grid;
      grid-template-columns: minmax(0, auto);
    }
    [data-room] span,
    [data-room]::before {
      grid-area: 1 / 1;
    }
    [data-room]::before {
      content: attr(data-room);
      visibility: hidden;
    }
    .line.wrong {
      color: var(--lk-danger);
    }
    .line.right {
      color: var(--lk-brand-text);
      font-weight: 600;
    }
    .key {
      display: flex;
      align-items: center;
      justify-content: center;
      width: 100%;
      min-height: 52px;
      padding: 8px 20px 10px;
      border-radius: var(--lk-radius-control);
      background: var(--lk-brand-fill);
      box-shadow: var(--lk-key);
      color: var(--lk-on-brand);
      font-weight: 600;
      font-size: var(--lk-size-lg);
      line-height: 1.25;
      text-align: center;
      transition: transform var(--lk-dur-tap) var(--lk-ease-out);
    }
    .key:active {
      box-shadow: inset 0 1px 0 rgba(0, 0, 0, 0.24);
      transform: translateY(2px);
    }
    .key[aria-disabled='true'] {
      background: var(--lk-surface-sunken);
      box-shadow: inset 0 0 0 1px var(--lk-line);
      color: var(--lk-text-quiet);
      cursor: default;
      transform: none;
    }
    /* What is filled with colours of the page's own is not seen where a person chose theirs. */
    @media (forced-colors: active) {
      .key {
        border: 2px solid ButtonText;
      }
    }
  `,
];
