import { css } from 'lit';

/** The check-ins to choose from, and the ways to show the code of one. */
export const codesLayout = css`
  .codes {
    max-width: none;
  }
  .codes .list {
    width: 100%;
    max-width: 712px;
    margin: 0 auto;
  }
  .pick {
    display: block;
    width: 100%;
    min-height: 64px;
    margin-top: 10px;
    padding: 12px 18px;
    border-radius: var(--lk-radius-control);
    background: var(--lk-surface-raised);
    color: var(--lk-text);
    box-shadow:
      inset 0 0 0 1px var(--lk-line-strong),
      var(--lk-key-paper);
    text-align: start;
  }
  .pick b,
  .pick span {
    display: block;
  }
  .pick span {
    color: var(--lk-text-quiet);
    font-size: var(--lk-size-sm);
  }
  lk-store-code {
    min-height: calc(100vh - 200px);
  }
`;
