import { css } from 'lit';

import { linkStyles } from '../../src/theme/styles.ts';
import { actionsStyles } from '../actions.styles.ts';
import { textStyles } from '../card-benefits/text.styles.ts';

/** How that looks which only a card with data shows; it comes with them. */
export const stylesWithData = [
  linkStyles,
  textStyles,
  actionsStyles,
  css`
    .old[hidden] {
      display: none;
    }
    .pattern {
      position: absolute;
      top: 0;
      left: 0;
      width: 100%;
      height: 100%;
      color: var(--lk-gold);
      stroke-width: 1;
      opacity: 0.62;
      -webkit-mask-image: linear-gradient(100deg, transparent 8%, #000 72%);
    }
    .ink {
      color: var(--lk-on-card);
      background-color: var(--lk-card-face);
      background-image: linear-gradient(
        150deg,
        rgba(255, 255, 255, 0.07),
        rgba(255, 255, 255, 0) 42%,
        rgba(0, 0, 0, 0.14)
      );
    }
    .ink::after,
    .ink .pattern,
    .ink .mark {
      color: var(--lk-card-gold);
      border-color: currentColor;
    }
    .ink::after {
      opacity: 0.55;
    }
    .ink .pattern {
      opacity: 0.42;
    }
    .gone {
      filter: none;
    }
    .outline {
      min-height: 0;
      color: var(--lk-page-text-quiet);
      border: 1px dashed var(--lk-page-dash);
      border-radius: var(--lk-radius-card);
    }
    .gone .face-edge,
    .outline {
      -webkit-mask: none;
    }
    .outline::after {
      content: none;
    }
    .outline .logo {
      opacity: 0.75;
      filter: grayscale(1);
    }
    .brand {
      display: flex;
      align-items: center;
      flex: 1 1 calc(9 * var(--lk-rem));
    }
    .logo {
      flex: none;
      display: flex;
      align-items: center;
      justify-content: center;
      width: 40px;
      height: 40px;
      overflow: hidden;
      border-radius: 6px;
    }
    .logo + div {
      margin: 0 9px;
    }
    .logo + div,
    .level span {
      min-width: 0;
    }
    .initial {
      background: var(--lk-logo-face);
      color: var(--lk-logo-ink);
      font: 700 22px/1 var(--lk-font-display);
    }
    .ink .initial {
      background: var(--lk-card-logo-face);
      color: var(--lk-card-logo-ink);
    }
    .logo img {
      width: 100%;
      height: 100%;
      object-fit: cover;
    }
    ::slotted([slot='logo']) {
      display: block;
      width: 100%;
      height: 100%;
    }
    .name {
      font: 700 calc(1.125 * var(--lk-rem))/1.2 var(--lk-font-display);
      letter-spacing: 0.04em;
    }
    .line {
      font-size: var(--lk-size-2xs);
      line-height: 1.5;
      letter-spacing: 0.08em;
    }
    .level {
      display: flex;
      align-items: center;
      font: 700 var(--lk-size-lg) / 1.2 var(--lk-font-display);
    }
    .paper .level {
      color: var(--lk-brand-text);
    }
    .mark {
      width: 24px;
      height: 28px;
      color: var(--lk-gold);
    }
    ::slotted([slot='level-mark']) {
      display: block;
      width: 28px;
      height: 28px;
    }
    .outline .words * {
      color: inherit;
    }
    .welcome {
      margin: 0 6px;
      font-weight: 600;
    }
    .ink .figure {
      color: inherit;
    }
    .ink .figure small {
      font: 500 calc(0.875 * var(--lk-rem))/1 var(--lk-font);
    }
    progress {
      -webkit-appearance: none;
      appearance: none;
      display: block;
      width: 100%;
      height: 4px;
      margin: 0 0 8px;
      overflow: hidden;
      border: 0;
      border-radius: 2px;
      background: rgba(0, 0, 0, 0.28);
    }
    progress::-webkit-progress-bar {
      background: none;
    }
    progress::-webkit-progress-value {
      border-radius: 2px;
      background: var(--lk-card-gold);
    }
    progress::-moz-progress-bar {
      border-radius: 2px;
      background: var(--lk-card-gold);
    }
    .number {
      direction: ltr;
      letter-spacing: 0.08em;
      font-variant-numeric: tabular-nums lining-nums;
    }
    .number[aria-hidden] {
      letter-spacing: 0;
    }
    .blank {
      display: inline-block;
      width: 76px;
      border-bottom: 1px solid var(--lk-line-strong);
    }
    .spread {
      justify-content: flex-start;
    }
    .spread .grow {
      flex: 1 1 auto;
      text-align: left;
      text-align: start;
    }
    .bars {
      width: 96px;
      height: 26px;
      opacity: 0.78;
    }
    .steep {
      width: 28px;
      height: 8px;
    }
    .bars,
    .steep {
      fill: currentColor;
      stroke: none;
    }

    .seal {
      padding: 5px 8px 6px;
      border-radius: var(--lk-radius-seal);
      color: var(--lk-page-text-quiet);
      box-shadow:
        inset 0 0 0 1.5px currentColor,
        inset 0 0 0 3px var(--seal-ground, var(--lk-surface)),
        inset 0 0 0 3.5px currentColor;
      font: 700 var(--lk-size-lg) / 1 var(--lk-font-display);
      letter-spacing: 0.12em;
      text-indent: 0.12em;
      transform: rotate(-8deg);
    }

    .paper .seal {
      --seal-ground: var(--lk-surface-raised);
      color: var(--lk-text-quiet);
      background: var(--seal-ground);
    }

    .old {
      position: absolute;
      z-index: 1;
      top: 0;
      left: 0;
      width: 100%;
      height: 100%;
      overflow: hidden;
    }
    .old .face {
      height: 100%;
    }

    .foot {
      margin: 0;
      min-height: 44px;
      padding: 4px 2px 0;
      color: var(--lk-page-text-quiet);
      font-size: var(--lk-size-xs);
    }
    .foot .link {
      color: var(--lk-page-brand-text);
    }
    .foot :focus {
      outline-color: var(--lk-page-focus);
    }
    .few {
      color: var(--lk-accent-text);
      font-weight: 600;
    }
    .on-paper {
      margin-top: 12px;
      padding: 4px 16px 12px;
      border-radius: var(--lk-radius-card);
      background: var(--lk-surface-raised);
    }

    lk-pass-barcode {
      min-height: 480px;
      margin: -4px -20px 0;
    }
  `,
];
