import { css } from 'lit';

import { baseStyles } from '../../src/theme/styles.ts';
import { stageKeyStyles } from '../draw-stage/stage-key.styles.ts';

export const styles = [
  baseStyles,
  stageKeyStyles,
  css`
    :host {
      text-align: center !important;
    }
    .scene {
      position: relative;
      overflow: hidden;
      max-width: 358px;
      height: 320px;
      margin: 0 auto;
    }
    .cup {
      position: absolute;
      bottom: 0;
      left: 50%;
      width: 200px;
      height: 240px;
      margin-left: -100px;
      transform-origin: 50% 92%;
    }
    svg {
      width: 100%;
      height: 100%;
      stroke: none;
    }
    .inside {
      fill: var(--lk-card-face);
    }
    .stick {
      fill: var(--lk-surface-raised);
      stroke: var(--lk-gold);
    }
    .tip {
      fill: var(--lk-logo-face);
    }
    .body {
      fill: var(--lk-card-face);
      stroke: var(--lk-card-gold);
      stroke-width: 1.5;
    }
    .shade {
      fill: rgba(0, 0, 0, 0.18);
    }
    .ring {
      stroke: var(--lk-card-gold);
      stroke-width: 2;
    }
    .mark {
      stroke: var(--lk-card-gold);
      stroke-width: 1.5;
    }
    .leaf {
      stroke: var(--lk-card-gold);
      stroke-width: 1.6;
    }
    .drawn {
      position: absolute;
      top: 8px;
      right: 0;
      bottom: 60px;
      left: 0;
      display: flex;
      flex-direction: column;
      align-items: center;
      width: 232px;
      max-width: 80%;
      margin: 0 auto;
    }
    .slip {
      position: relative;
      display: flex;
      flex-direction: column;
      align-items: center;
      justify-content: center;
      flex: none;
      max-width: 100%;
      min-width: 132px;
      min-height: 92px;
      padding: 12px 18px;
      border: 1px solid var(--lk-line-strong);
      border-radius: 10px;
      background: var(--lk-surface-raised);
      box-shadow:
        inset 0 0 0 4px var(--lk-surface-raised),
        inset 0 0 0 5px var(--lk-line);
    }
    .prize .slip {
      border-color: var(--lk-gold);
      box-shadow:
        inset 0 0 0 1px var(--lk-gold),
        inset 0 0 0 4px var(--lk-surface-raised),
        inset 0 0 0 5px var(--lk-gold);
    }
    .stem {
      flex: 1 1 0;
      width: 14px;
      border: 1px solid var(--lk-gold);
      border-top: 0;
      background: var(--lk-surface-raised);
    }
    .slip img {
      max-width: 100%;
      height: 56px;
    }
    .lines {
      max-width: 100%;
      color: var(--lk-brand-text);
      font: 700 28px/1.15 var(--lk-font-display);
    }
    img:not([hidden]) + .lines {
      font-size: 18px;
    }
    .drawn:not(.prize) .lines {
      color: var(--lk-text-quiet);
      font-size: 20px;
    }
    .second {
      display: block;
      margin-top: 4px;
      color: var(--lk-text);
      font: 500 var(--lk-size-sm) / 1.3 var(--lk-font);
    }
    @supports (width: min(1px, 1px)) {
      .lines {
        font-size: min(calc(1.75 * var(--lk-rem)), 38px);
      }
      img:not([hidden]) + .lines {
        font-size: min(calc(1.125 * var(--lk-rem)), 26px);
      }
      .drawn:not(.prize) .lines {
        font-size: min(calc(1.25 * var(--lk-rem)), 32px);
      }
      .second {
        font-size: min(var(--lk-size-sm), 22px);
      }
    }
    .hint {
      min-height: 1.55em;
      margin-top: 8px;
      color: var(--lk-page-text-quiet);
      font-size: var(--lk-size-sm);
    }
    .key {
      width: 100%;
      max-width: 358px;
      min-height: 56px;
      margin: 8px auto 0;
      padding: 8px 12px 11px;
      border-radius: var(--lk-radius-control);
      background: var(--lk-page-action);
      color: var(--lk-on-page-action);
      box-shadow: var(--lk-key);
    }
    .ask {
      min-height: 44px;
      margin-top: 8px;
      padding: 0 12px;
      color: var(--lk-page-brand-text);
      font-weight: 600;
      text-decoration: underline;
      text-underline-offset: 4px;
    }
    button:focus {
      outline-color: var(--lk-page-focus);
    }
    @media (forced-colors: active) {
      .inside,
      .body,
      .stick {
        fill: Canvas;
        stroke: CanvasText;
      }
    }
  `,
];
