import { css } from 'lit';

/** Where the parts of the desk are: one below the other on a phone, and on a tablet the outcome beside the keys. */
export const layout = css`
  .desk {
    display: flex;
    flex-direction: column;
    min-height: calc(100vh - 65px);
  }
  .entry,
  .outcome,
  .pad {
    padding: 14px var(--lk-gutter) 0;
  }
  .outcome {
    display: flex;
    flex: 1 0 auto;
    flex-direction: column;
  }
  .waiting h2 {
    font-size: 1.5rem;
  }
  .waiting p {
    margin-top: 2px;
    color: var(--lk-page-text-quiet);
  }
  .elsewhere {
    display: flex;
    flex-wrap: wrap;
    margin-top: 10px;
  }
  .elsewhere button {
    flex: 1 1 7rem;
    min-height: 44px;
    font-size: var(--lk-size-sm);
    font-weight: 500;
    text-align: center;
  }
  .pad {
    padding-bottom: 20px;
    padding-bottom: calc(20px + env(safe-area-inset-bottom));
  }
  @media (max-width: 699px) {
    .settled .pad {
      display: none;
    }
  }
  @media (max-width: 699px) and (max-height: 719px) {
    .waiting {
      display: none;
    }
  }
  @media (min-width: 700px) {
    .desk {
      display: grid;
      grid-template-columns: 1fr 372px;
      grid-template-rows: auto 1fr;
    }
    .entry,
    .pad {
      grid-column: 2;
      padding-right: 24px;
      padding-left: 24px;
      border-left: 1px solid var(--lk-line);
      background: var(--lk-surface-raised);
      color: var(--lk-text);
    }
    .entry {
      padding-top: 20px;
    }
    .outcome {
      grid-column: 1;
      grid-row: 1 / span 2;
      min-width: 0;
      padding: 20px 24px 24px;
    }
    .waiting h2 {
      font-size: 2rem;
    }
  }
`;
