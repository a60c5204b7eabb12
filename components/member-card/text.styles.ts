import { css } from 'lit';

/** How small text and figures look, on a card and below it. */
export const textStyles = css`
  .quiet {
    color: var(--lk-text-quiet);
  }
  .small {
    font-size: var(--lk-size-xs);
    line-height: 1.45;
  }
  .figure {
    display: inline-flex;
    align-items: baseline;
    direction: ltr;
    unicode-bidi: isolate;
    color: var(--lk-brand-text);
    font: 700 2.75rem/1 var(--lk-font-display);
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
    font-size: 1.5em;
    letter-spacing: 0;
  }
`;
