import { css } from 'lit';

/** Something to agree to: a box as large as a thumb, and a link to its document. */
export const consentStyles = css`
  .consent {
    display: flex;
    align-items: flex-start;
    font-size: var(--lk-size-sm);
    line-height: 1.5;
  }
  .consent label {
    flex: 1 1 0;
    min-width: 0;
    min-height: 44px;
    padding: 12px 10px;
  }
  [type='checkbox'] {
    -webkit-appearance: none;
    appearance: none;
    position: relative;
    flex: none;
    width: 22px;
    height: 22px;
    margin: 11px 0;
    border: 1.5px solid var(--lk-line-strong);
    border-radius: 6px;
    background: var(--lk-surface-raised);
  }
  /* As large as a thumb, whatever it looks like. */
  [type='checkbox']::before {
    content: '';
    position: absolute;
    top: -12px;
    right: -12px;
    bottom: -12px;
    left: -12px;
  }
  [type='checkbox']:checked {
    border-color: var(--lk-brand-text);
    background: var(--lk-brand-fill);
  }
  [type='checkbox']:checked::after {
    content: '';
    position: absolute;
    top: 2px;
    left: 6px;
    width: 7px;
    height: 12px;
    border: solid var(--lk-on-brand);
    border-width: 0 2px 2px 0;
    transform: rotate(42deg);
  }
  .bad [type='checkbox'] {
    border-color: var(--lk-danger);
  }
  a {
    padding: 12px 0;
    color: var(--lk-brand-text);
    font-weight: 500;
    text-decoration: underline;
    -webkit-text-decoration-color: var(--lk-gold);
    text-decoration-color: var(--lk-gold);
    text-underline-offset: 4px;
  }
`;
