import { css } from 'lit';

import { baseStyles } from '../../src/theme/styles.ts';
import { keyStyles } from '../key.styles.ts';

export const styles = [
  baseStyles,
  keyStyles,
  css`
    :host {
      position: relative;
      text-align: center !important;
    }
    .leaves {
      position: absolute;
      top: 0;
      right: 0;
      left: 0;
      width: 100%;
      height: 190px;
      overflow: visible;
      pointer-events: none;
      stroke: none;
    }
    .brand {
      fill: var(--lk-brand-fill);
    }
    .gold {
      fill: var(--lk-gold);
    }
    @media (prefers-reduced-motion: no-preference) {
      .leaf path {
        animation: drift 2.4s var(--lk-ease-out) backwards;
      }
      .leaf .after1 {
        animation-delay: 120ms;
      }
      .leaf .after2 {
        animation-delay: 260ms;
      }
      .leaf .after3 {
        animation-delay: 400ms;
      }
    }
    @keyframes drift {
      from {
        opacity: 0;
        transform: translate(0, -70px) rotate(-140deg);
      }
      30% {
        opacity: 1;
      }
    }
    .prize {
      position: relative;
      margin-top: 4px;
      color: var(--lk-brand-text);
      font: 700 72px/1.15 var(--lk-font-display);
      font-variant-numeric: lining-nums;
      letter-spacing: -0.02em;
    }
    .prize.long {
      font-size: 40px;
    }
    @supports (width: min(1px, 1px)) {
      .prize {
        font-size: min(calc(6 * var(--lk-rem)), 24vw);
      }
      .prize.long {
        font-size: min(calc(3 * var(--lk-rem)), 12vw);
      }
    }
    .prize small {
      margin: 0 0.12em;
      font-size: 0.42em;
    }
    img {
      display: block;
      width: 96px;
      height: 96px;
      margin: 0 auto;
      object-fit: contain;
    }
    img[hidden] {
      display: none;
    }
    .note {
      margin-top: 6px;
      font-weight: 600;
      font-size: var(--lk-size-lg);
    }
    .small {
      position: relative;
      margin-top: 2px;
      font-size: var(--lk-size-sm);
    }
    .kept {
      margin: 18px 0 2px;
    }
    .seal {
      display: inline-block;
      padding: 6px 10px 7px;
      border-radius: var(--lk-radius-seal);
      box-shadow:
        inset 0 0 0 1.5px currentColor,
        inset 0 0 0 3px var(--lk-surface-raised),
        inset 0 0 0 3.5px currentColor;
      color: var(--lk-accent-text);
      font: 700 var(--lk-size-lg) / 1 var(--lk-font-display);
      letter-spacing: 0.12em;
      text-indent: 0.12em;
      transform: rotate(-8deg);
    }
    .lost {
      padding: 12px 0;
      color: var(--lk-text-quiet);
    }
    .key {
      min-height: 52px;
      text-decoration: none;
    }
    .kept + .key,
    .small + .key,
    .lost + .key {
      margin-top: 20px;
    }
    .inked {
      border: 0;
      background: var(--lk-brand-fill);
      box-shadow: var(--lk-key);
      color: var(--lk-on-brand);
    }
    @media (forced-colors: active) {
      .seal,
      .key {
        border: 1px solid;
      }
    }
  `,
];
