import { css } from 'lit';

/** The paper that a coupon is drawn on. */
export const paperStyles = css`
  .ticket {
    position: relative;
    color: var(--lk-text);
    filter: var(--lk-shadow-ticket);
  }
  /* Its corners are those of the whole, for whichever way it runs: each piece has notches at both ends, and those without end lie beyond. */
  .papers {
    display: flex;
    min-height: 104px;
    overflow: hidden;
    border-radius: var(--lk-radius-card);
  }
  /* Every engine knows the prefixed mask, and old ones no other. */
  .piece {
    display: flex;
    min-width: 0;
    -webkit-mask:
      radial-gradient(circle 7px at 0 0, transparent 96%, #000) 0 0 / 51% 51% no-repeat,
      radial-gradient(circle 7px at 100% 0, transparent 96%, #000) 100% 0 / 51% 51% no-repeat,
      radial-gradient(circle 7px at 0 100%, transparent 96%, #000) 0 100% / 51% 51% no-repeat,
      radial-gradient(circle 7px at 100% 100%, transparent 96%, #000) 100% 100% / 51% 51% no-repeat;
  }
  .body {
    flex: 1 1 0;
    margin: 0;
    -webkit-margin-start: -14px;
    margin-inline-start: -14px;
  }
  .stub {
    flex: 0 1 auto;
    min-width: 96px;
    max-width: calc(40% + 14px);
    margin: 0;
    -webkit-margin-end: -14px;
    margin-inline-end: -14px;
  }
  .paper {
    position: relative;
    flex: 1 1 auto;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    align-content: center;
    min-width: 0;
    padding: 10px 8px;
    background: var(--lk-surface-raised);
    -webkit-mask:
      linear-gradient(#000, #000) 50% 0 / calc(100% - 4px) 100% no-repeat,
      radial-gradient(circle at 0 50%, transparent 1.7px, #000 2.1px) 0 50% / 2px 9px repeat-y,
      radial-gradient(circle at 100% 50%, transparent 1.7px, #000 2.1px) 100% 50% / 2px 9px repeat-y;
  }
  .body .paper {
    padding: 10px 8px;
    -webkit-padding-start: 28px;
    padding-inline-start: 28px;
  }
  .stub .paper {
    flex-direction: column;
    justify-content: center;
    padding: 10px 8px;
    -webkit-padding-end: 22px;
    padding-inline-end: 22px;
    color: var(--lk-brand-text);
    font-weight: 600;
    font-size: var(--lk-size-lg);
    line-height: 1.25;
    text-align: center;
  }
  button.paper {
    width: 100%;
    box-shadow: var(--lk-key-paper);
    transition: transform var(--lk-dur-tap) var(--lk-ease-out);
  }
  button.paper:active {
    box-shadow: inset 0 1px 0 rgba(0, 0, 0, 0.2);
  }
  .stub .inked {
    background: var(--lk-stub);
    color: var(--lk-on-stub);
    box-shadow: var(--lk-key);
  }
  /* A masked shape cuts off a ring around it, so the ring is inside, in the ink of the label. */
  button.paper:focus {
    outline-color: currentColor;
    outline-offset: -16px;
  }

  .offer {
    flex: 0 0 auto;
    min-width: calc(5.375 * var(--lk-rem));
    max-width: 100%;
    padding: 0;
    -webkit-padding-end: 10px;
    padding-inline-end: 10px;
  }
  /* It drops under its offer where there is little room, or text is large. */
  .text {
    flex: 1 1 calc(7.5 * var(--lk-rem));
    min-width: 0;
  }
  .title {
    font-weight: 600;
    line-height: 1.35;
  }
  .line {
    margin-top: 2px;
    color: var(--lk-text-quiet);
    font-size: var(--lk-size-xs);
    line-height: 1.45;
  }
  .bone {
    width: 60%;
    height: 12px;
    margin: 7px 0;
    border-radius: 4px;
    background: var(--lk-brand-soft);
  }
  .bone.wide {
    width: calc(4 * var(--lk-rem));
    height: 34px;
  }
`;
