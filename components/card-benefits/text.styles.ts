import { css } from 'lit';

/** How figures look, on a card and below it. */
export const textStyles = css`
  .figure {
    display: inline-flex;
    flex-wrap: wrap;
    max-width: 100%;
    align-items: baseline;
    direction: ltr;
    unicode-bidi: isolate;
    color: var(--lk-brand-text);
    font: 700 calc(2.75 * var(--lk-rem))/1 var(--lk-font-display);
    font-variant-numeric: lining-nums;
    letter-spacing: -0.01em;
    white-space: nowrap;
  }
  .figure small {
    margin: 0 0.12em;
    font-size: 0.42em;
    letter-spacing: 0;
  }
  .word {
    display: inline;
    font-size: 1.5em;
    letter-spacing: 0;
    white-space: normal;
  }
`;
