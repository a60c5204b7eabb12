import { css } from 'lit';

/** What a manager's choices look like, and where their PIN is typed. */
export const managerLayout = css`
  .whose {
    margin-bottom: 10px;
    font-weight: 500;
  }
  .ask-what {
    margin: 6px 0;
  }
  .action {
    display: block;
    width: 100%;
    margin-top: 10px;
    padding: 14px 18px;
    border-radius: var(--lk-radius-control);
    background: var(--lk-surface-raised);
    color: var(--lk-text);
    box-shadow:
      inset 0 0 0 1px var(--lk-line-strong),
      var(--lk-shadow-touch);
    text-align: start;
  }
  .action b {
    display: block;
    font-size: var(--lk-size-lg);
  }
  .action span {
    color: var(--lk-text-quiet);
    font-size: var(--lk-size-sm);
  }
  .action.void b {
    color: var(--lk-danger);
  }
  form {
    display: flex;
    flex: 1 0 auto;
    flex-direction: column;
  }
  .pin {
    flex-wrap: wrap;
    min-height: 54px;
  }
  .pin label {
    flex: 0 1 auto;
    margin-right: 8px;
    color: var(--lk-text-quiet);
    font-size: var(--lk-size-sm);
  }
  .pin input {
    flex: 1 1 7rem;
    padding: 6px 0;
    font-size: 1.75rem;
    letter-spacing: 0.24em;
  }
  .help {
    margin-bottom: 8px;
  }
  .help.bad {
    color: var(--lk-danger);
    font-weight: 500;
  }
  .sure {
    color: var(--lk-danger);
  }
  .notice {
    margin-bottom: 10px;
  }
  @media (max-width: 699px) and (max-height: 719px) {
    counter-keypad {
      --counter-keypad-key: 45px;
    }
  }
  @media (min-width: 700px) {
    form {
      display: grid;
      grid-template-columns: 1fr 300px;
      grid-column-gap: 28px;
      column-gap: 28px;
    }
    form .keys {
      grid-column: 1 / span 2;
      margin-top: 16px;
    }
  }
`;
