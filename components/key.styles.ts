import { css } from 'lit';

/** The keys on a sheet: quiet paper, brand ink for the way on, and the ink of danger for what cannot be undone. */
export const keyStyles = css`
  .key {
    display: flex;
    align-items: center;
    justify-content: center;
    width: 100%;
    min-height: 48px;
    margin-top: 12px;
    padding: 8px 16px 10px;
    border: 1px solid var(--lk-line-strong);
    border-radius: var(--lk-radius-control);
    color: var(--lk-brand-text);
    font-weight: 600;
    text-align: center;
  }
  .key[aria-disabled='true'] {
    color: var(--lk-text-quiet);
  }
  .key.danger {
    border-color: currentColor;
    color: var(--lk-danger);
  }
`;
