import { css } from 'lit';

/** What the page looks like on which something is undone: what it was, large, and why it is to go. */
export const undoStyles = css`
  .figure {
    margin: 6px 0;
    font: 700 3rem/1.1 var(--lk-font-display);
    font-variant-numeric: lining-nums;
  }
  .said-so {
    min-height: 1.45em;
    margin: 10px 0;
    color: var(--lk-danger);
    font-weight: 500;
  }
  fieldset {
    margin-top: 14px;
  }
`;
