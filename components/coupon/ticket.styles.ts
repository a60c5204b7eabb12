import { css } from 'lit';

import { paperStyles } from './paper.styles.ts';

/** What is drawn on it. */
export const drawingStyles = css`
  .figure {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: baseline;
    max-width: 100%;
    direction: ltr;
    unicode-bidi: isolate;
    color: var(--lk-brand-text);
    font: 700 calc(2.5 * var(--lk-rem))/1 var(--lk-font-display);
    font-variant-numeric: lining-nums;
    letter-spacing: -0.01em;
    white-space: nowrap;
  }
  .figure small {
    margin: 0 0.12em;
    font-size: 0.42em;
    letter-spacing: 0;
  }
  .stack {
    display: inline-block;
    color: var(--lk-brand-text);
    font: 700 calc(1.5 * var(--lk-rem))/1.14 var(--lk-font-display);
    letter-spacing: 0.04em;
  }
  .last {
    color: var(--lk-accent-text);
    font-weight: 600;
  }
  .meter {
    width: 100%;
    height: 4px;
    margin-top: 6px;
    border-radius: 2px;
    overflow: hidden;
    stroke: none;
  }
  .all {
    fill: var(--lk-brand-soft);
  }
  .rest {
    fill: var(--lk-accent-text);
  }

  .seal {
    display: table;
    margin: 5px 4px 1px;
    padding: 5px 8px 6px;
    border-radius: var(--lk-radius-seal);
    color: var(--lk-accent-text);
    box-shadow:
      inset 0 0 0 1.5px currentColor,
      inset 0 0 0 3px var(--seal-ground, var(--lk-surface-raised)),
      inset 0 0 0 3.5px currentColor;
    font: 700 var(--lk-size-sm) / 1 var(--lk-font-display);
    letter-spacing: 0.12em;
    text-indent: 0.12em;
    transform: rotate(-8deg);
  }
  .beside {
    flex: 0 1 auto;
    display: flex;
    align-items: center;
    justify-content: center;
    min-width: 82px;
    max-width: 40%;
    padding: 4px;
  }
  .beside .seal {
    --seal-ground: var(--lk-surface);
    color: var(--lk-page-text-quiet);
    text-align: center;
  }

  .torn,
  .outline {
    filter: none;
    color: var(--lk-page-text-quiet);
  }
  .torn .papers,
  .outline .papers {
    min-height: 76px;
  }
  .torn .title,
  .outline .title {
    font-weight: 500;
  }
  .torn .body,
  .outline .body {
    -webkit-mask: none;
  }
  .torn .paper {
    color: var(--lk-text-quiet);
    background: var(--lk-surface-sunken);
    -webkit-mask:
      linear-gradient(#000, #000) 50% 0 / calc(100% - 8px) 100% no-repeat,
      radial-gradient(circle 3px at 0 50%, transparent 94%, #000) 0 0 / 4px 9px repeat-y,
      radial-gradient(circle 3px at 100% 50%, transparent 94%, #000) 100% 0 / 4px 9px repeat-y;
  }
  .outline .papers {
    border: 1px dashed var(--lk-page-dash);
  }
  .outline .paper {
    background: none;
    -webkit-mask: none;
  }
  .outline .last,
  .torn .line,
  .torn .figure,
  .torn .stack,
  .outline .line,
  .outline .figure,
  .outline .stack {
    color: inherit;
  }
  .torn .figure,
  .outline .figure {
    font-size: calc(1.75 * var(--lk-rem));
  }
  .torn .stack,
  .outline .stack {
    font-size: calc(1.25 * var(--lk-rem));
  }

  .old {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    display: flex;
    justify-content: flex-end;
    pointer-events: none;
  }
  .old .stub {
    margin: 0;
  }
  .old .paper {
    padding: 10px 8px;
  }
  .old [hidden] {
    display: none;
  }
`;

/** How a coupon looks, in whichever element it is drawn. */
export const ticketStyles = [paperStyles, drawingStyles];
