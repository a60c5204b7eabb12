import { css } from 'lit';

import { baseStyles } from '../../src/theme/styles.ts';

export const styles = [
  baseStyles,
  css`
    .room {
      position: relative;
      border-radius: var(--lk-radius-card);
      background: var(--lk-surface-sunken);
    }
    /* Its place is kept from the first moment on: nothing moves when it comes. */
    .room::before {
      content: '';
      display: block;
      padding-top: var(--_room);
    }
    .frame,
    .lost,
    .sheet,
    .over,
    img {
      position: absolute;
      top: 0;
      left: 0;
      width: 100%;
      height: 100%;
    }
    .frame {
      overflow: hidden;
      border-radius: inherit;
      touch-action: pan-x pan-y;
      -webkit-user-select: none;
      user-select: none;
    }
    [hidden] {
      display: none;
    }
    .frame.larger {
      touch-action: none;
    }
    [role='application'] {
      cursor: crosshair;
    }
    .sheet {
      transform-origin: 0 0;
      transition: transform var(--lk-dur-tap) var(--lk-ease-out);
    }
    /* A hand that holds it moves it itself. */
    .frame:active .sheet {
      transition: none;
    }
    .wait {
      position: absolute;
      top: 50%;
      left: 50%;
      margin: -24px;
      color: var(--lk-line-strong);
    }
    /* With a rim of paper, to be seen on any picture. */
    .over,
    .mark,
    .aim {
      color: var(--lk-brand-fill);
      stroke-width: 3;
      pointer-events: none;
      filter: drop-shadow(0 0 1px var(--lk-surface-raised)) drop-shadow(0 0 1px var(--lk-surface-raised));
    }
    .over polygon {
      stroke-width: calc(4px / var(--_zoom));
      vector-effect: non-scaling-stroke;
    }
    .mark,
    .aim {
      position: absolute;
      margin: -22px;
      transform: scale(calc(1 / var(--_zoom)));
    }
    .mark.missed {
      color: var(--lk-danger);
      transform: scale(calc(1 / var(--_zoom))) rotate(45deg);
    }
    .lost,
    .foot,
    button {
      display: flex;
      align-items: center;
      justify-content: center;
    }
    .lost {
      flex-direction: column;
      padding: 12px;
      overflow: auto;
      text-align: center;
    }
    .foot p {
      flex: 1 1 0;
      min-width: 0;
    }
    button {
      flex: none;
      min-width: 44px;
      min-height: 44px;
      color: var(--lk-brand-text);
    }
    button[aria-disabled='true'] {
      color: var(--lk-line-strong);
    }
  `,
];
