import { css } from 'lit';

/** What came of it, in figures that are read at arm's length. */
export const figureStyles = css`
  .notice {
    align-items: flex-start;
  }
  .figure {
    display: block;
    margin: 6px 0;
    font: 700 1em/1 var(--lk-font-display);
    font-size: 3rem;
    font-size: min(3rem, 12vw);
    font-variant-numeric: lining-nums;
  }
  .figure.short {
    font-size: 5.5rem;
    font-size: min(5.5rem, 22vw);
  }
  .notice p {
    font-size: var(--lk-size-lg);
  }
  .facts {
    margin: 14px 2px;
  }
  @media (min-width: 700px) {
    .figure,
    .figure.short {
      font-size: 7rem;
    }
    .notice p {
      font-size: 1.5rem;
    }
  }
`;
