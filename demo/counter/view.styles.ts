import { css } from 'lit';

/** A page of its own beside the desk: a head with the way back, what it is about, and its keys. */
export const viewStyles = css`
  .view {
    display: flex;
    flex-direction: column;
    max-width: 760px;
    min-height: calc(100vh - 65px);
    margin: 0 auto;
    padding: 14px var(--lk-gutter) 0;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-bottom: 8px;
  }
  .head .link {
    margin: 0 6px 0 -10px;
  }
  .quiet {
    color: var(--lk-page-text-quiet);
    font-size: var(--lk-size-sm);
  }
  @media (min-width: 700px) {
    .view {
      min-height: 0;
      padding: 24px;
    }
    .view > .keys {
      margin-top: 16px;
    }
  }
`;
