import { css } from 'lit';

/** A tablet at the till: one below the other where it stands, side by side where it lies, and as large as it goes. */
export const screenStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 100vh;
  }
  .screen {
    display: flex;
    flex: 1 0 auto;
    flex-wrap: wrap;
    align-content: center;
    align-items: center;
    justify-content: center;
    width: 100%;
  }
  .what,
  .note {
    flex: 0 0 100%;
  }
  .what {
    margin-bottom: 16px;
  }
  .store {
    font-weight: 500;
    font-size: var(--lk-size-lg);
  }
  .what h2 {
    font: 700 calc(2 * var(--lk-rem)) / 1.25 var(--lk-font-display);
  }
  .hint {
    font-size: var(--lk-size-lg);
  }
  .code {
    max-width: 100%;
  }
  .screen .qr {
    width: 86vw;
    max-width: 100%;
    height: auto;
    max-height: calc(100vh - 20rem);
    min-height: 200px;
    margin: 0 auto;
    border-radius: var(--lk-radius-card);
  }
  .life {
    width: 100%;
    height: 6px;
    margin-top: 12px;
    border-radius: 3px;
    stroke-width: 1;
    stroke-linecap: butt;
  }
  .life path {
    stroke: var(--lk-line);
  }
  .life .left {
    stroke: var(--lk-page-brand-text);
    transition: stroke-dasharray 1s linear;
  }
  .seconds {
    display: none;
    margin-top: 8px;
    font-variant-numeric: tabular-nums;
  }
  .screen .digits {
    margin-top: 12px;
    font-weight: 600;
    font-size: calc(1.75 * var(--lk-rem));
    line-height: 1.3;
  }
  .note {
    margin-top: 12px;
    font-weight: 500;
  }
  .note.quiet {
    font-weight: 400;
    font-size: var(--lk-size-sm);
  }
  @media (min-width: 700px) {
    .store,
    .hint {
      font-size: calc(1.375 * var(--lk-rem));
    }
    .what h2 {
      font-size: calc(2.75 * var(--lk-rem));
    }
    .screen .digits {
      font-size: calc(2.5 * var(--lk-rem));
    }
  }
  @media (min-width: 700px) and (orientation: landscape) {
    .what {
      flex: 1 1 16rem;
      max-width: 26rem;
      margin: 0 32px 0 0;
      text-align: start;
    }
    .screen .qr {
      width: 56vw;
      max-height: calc(100vh - 17rem);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .life {
      display: none;
    }
    .seconds {
      display: block;
    }
  }
`;
