import { css } from 'lit';

import { linkStyles } from '../../src/theme/styles.ts';
import { wayStyles } from '../quiz-way/way.styles.ts';

export const styles = [
  ...wayStyles,
  linkStyles,
  css`
    .option {
      position: relative;
      display: flex;
      align-items: center;
      min-height: 52px;
      padding: 8px 13px;
      border: 1px solid var(--lk-line-strong);
      border-radius: var(--lk-radius-control);
      background: var(--lk-surface-raised);
      box-shadow: var(--lk-key-paper);
      cursor: pointer;
    }
    .option + .option {
      margin-top: 8px;
    }
    .words {
      flex: 1 1 0;
      min-width: 0;
      margin: 0 10px;
    }
    input {
      -webkit-appearance: none;
      appearance: none;
      flex: none;
      width: 22px;
      height: 22px;
      margin: 0;
      border: 1.5px solid var(--lk-line-strong);
      border-radius: 50%;
      background: var(--lk-surface-raised);
    }
    input:checked {
      border: 7px solid var(--lk-brand-text);
    }
    /* The whole option shows where the focus is. */
    input:focus {
      outline: 0;
    }
    .option:focus-within {
      outline: 2px solid var(--lk-focus);
      outline-offset: 2px;
    }
    .chosen,
    .is-right {
      border-color: var(--lk-brand-text);
      box-shadow: inset 0 0 0 1px var(--lk-brand-text);
    }
    .mark {
      flex: none;
      margin: 0 6px;
      font-weight: 600;
      font-size: var(--lk-size-xs);
      text-align: center;
    }
    .is-tried {
      border-style: dashed;
      box-shadow: none;
      color: var(--lk-text-quiet);
      background: var(--lk-surface-sunken);
      cursor: default;
    }
    .is-right .mark {
      color: var(--lk-brand-text);
    }

    .pictures {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      grid-gap: 10px;
      gap: 10px;
    }
    .pictures.three {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .pictures .option {
      flex-direction: column;
      justify-content: center;
      margin: 0;
      padding: 6px;
      text-align: center;
    }
    .pictures .words,
    .pictures .mark {
      flex: none;
      max-width: 100%;
      margin: 4px 0 0;
    }
    .pictures input {
      margin-top: 6px;
    }
    .room {
      position: relative;
      width: 100%;
      border-radius: 8px;
      overflow: hidden;
      background: var(--lk-surface-sunken);
    }
    .room::before {
      content: '';
      display: block;
      padding-top: 75%;
      padding-top: var(--_room);
    }
    img {
      position: absolute;
      top: 0;
      left: 0;
      width: 100%;
      height: 100%;
      object-fit: contain;
      font-size: var(--lk-size-xs);
    }
    .is-tried img {
      opacity: 0.4;
    }
    @media (forced-colors: active) {
      input:checked {
        border-color: Highlight;
      }
      .chosen,
      .is-right {
        border: 3px solid Highlight;
      }
    }
  `,
];
