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
    /* Places in a picture are counted from the left, whichever way a page is read. */
    .frame {
      overflow: hidden;
      border-radius: inherit;
      direction: ltr;
      touch-action: pan-x pan-y;
      -webkit-user-select: none;
      user-select: none;
      -webkit-touch-callout: none;
    }
    [hidden] {
      display: none;
    }
    .frame.larger {
      touch-action: none;
    }
    .frame.pickable {
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
      opacity: 0.6;
    }
    .over {
      pointer-events: none;
    }
    .over polygon {
      stroke: var(--lk-surface-raised);
      stroke-width: calc(7px / var(--_zoom));
      vector-effect: non-scaling-stroke;
    }
    .over polygon + polygon {
      stroke: var(--lk-brand-fill);
      stroke-width: calc(3px / var(--_zoom));
    }
    .mark,
    .aim {
      position: absolute;
      margin: -22px;
      color: var(--lk-brand-fill);
      pointer-events: none;
      transform: scale(calc(1 / var(--_zoom)));
    }
    .mark path,
    .aim path {
      stroke-width: 3;
    }
    /* Seen on any picture. */
    .mark path:first-child,
    .aim path:first-child {
      stroke: var(--lk-surface-raised);
      stroke-width: 7;
    }
    .mark.missed {
      color: var(--lk-danger);
      transform: scale(calc(1 / var(--_zoom))) rotate(45deg);
    }
    .aim {
      display: none;
      color: var(--lk-text);
    }
    .frame:focus .aim {
      display: block;
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
      cursor: default;
    }
  `,
];
