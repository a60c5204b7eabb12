import { css } from 'lit';

import { baseStyles } from '../../src/theme/styles.ts';

/** How a card looks before it has data, and what is under it all. */
export const styles = [
  baseStyles,
  css`
    article {
      min-height: 276px;
    }
    .ticket {
      position: relative;
      filter: var(--lk-shadow-ticket);
    }
    /*
     * Face and stub: round notches where they meet, and a perforation between them that lets the page through.
     * Every engine knows the prefixed mask, and old ones no other.
     */
    .edges {
      position: relative;
    }
    .face-edge {
      -webkit-mask:
        radial-gradient(circle 9px at 0 100%, transparent 96%, #000) 0 0 / 51% 100% no-repeat,
        radial-gradient(circle 9px at 100% 100%, transparent 96%, #000) 100% 0 / 51% 100% no-repeat;
    }
    .stub-edge {
      -webkit-mask:
        radial-gradient(circle 9px at 0 0, transparent 96%, #000) 0 0 / 51% 100% no-repeat,
        radial-gradient(circle 9px at 100% 0, transparent 96%, #000) 100% 0 / 51% 100% no-repeat;
    }
    .face {
      position: relative;
      overflow: hidden;
      display: flex;
      flex-direction: column;
      min-height: 204px;
      padding: 18px 20px 20px;
      border-radius: var(--lk-radius-card) var(--lk-radius-card) 0 0;
      -webkit-mask:
        linear-gradient(#000, #000) 0 0 / 100% calc(100% - 2px) no-repeat,
        radial-gradient(circle at 50% 100%, transparent 1.7px, #000 2.1px) 50% 100% / 10px 2px repeat-x;
    }
    .face > * {
      position: relative;
    }
    .face::after {
      content: '';
      position: absolute;
      top: 5px;
      right: 5px;
      bottom: 8px;
      left: 5px;
      border: 1px solid var(--lk-gold);
      border-radius: 10px;
      opacity: 0.8;
      pointer-events: none;
    }
    .paper,
    .bare {
      color: var(--lk-text);
      background: var(--lk-surface-raised);
    }

    .head,
    .row,
    .middle,
    .foot {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      margin: 0 -5px;
    }
    .head > *,
    .row > *,
    .middle > * {
      margin: 0 5px;
      min-width: 0;
    }

    .middle {
      flex: 1 1 auto;
      margin: 8px -5px;
    }
    .words {
      flex: 1 1 10em;
      max-width: 21em;
    }
    .words strong {
      display: block;
      color: var(--lk-brand-text);
      font: 700 calc(1.5 * var(--lk-rem))/1.3 var(--lk-font-display);
    }
    .words p,
    .paper .row {
      color: var(--lk-text-quiet);
    }
    .words p {
      margin-top: 4px;
      font-size: var(--lk-size-sm);
    }
    .bone {
      width: 40%;
      height: 14px;
      margin: 7px 0;
      border-radius: 4px;
      background: var(--lk-brand-soft);
    }
    .bone.wide {
      width: 62%;
      height: 30px;
    }

    .stub {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: center;
      width: 100%;
      min-height: 64px;
      padding: 12px 16px 14px;
      border-radius: 0 0 var(--lk-radius-card) var(--lk-radius-card);
      background: var(--lk-surface-raised);
      color: var(--lk-brand-text);
      font-weight: 600;
      font-size: var(--lk-size-lg);
      line-height: 1.25;
      text-align: center;
      -webkit-mask:
        linear-gradient(#000, #000) 0 2px / 100% 100% no-repeat,
        radial-gradient(circle at 50% 0, transparent 1.7px, #000 2.1px) 50% 0 / 10px 2px repeat-x;
    }
    .stub > * {
      margin: 0 6px;
    }
    .stub .quiet {
      font-weight: 400;
    }
    button.stub {
      box-shadow: var(--lk-key-paper);
      transition: transform var(--lk-dur-tap) var(--lk-ease-out);
    }
    button.stub:active {
      box-shadow: inset 0 1px 0 rgba(0, 0, 0, 0.2);
    }
    .inked {
      background: var(--lk-stub);
      color: var(--lk-on-stub);
      box-shadow: var(--lk-key);
      font-size: calc(1.1875 * var(--lk-rem));
    }
    /* A masked shape cuts off a ring around it, so the ring is inside, in the ink of the label. */
    button.stub:focus {
      outline-color: currentColor;
      outline-offset: -8px;
    }
  `,
];
