import { css } from 'lit';

/** Where the figures of a booking are: one below the other on a phone, and on a tablet beside what they are for. */
export const bookingLayout = css`
  form {
    display: flex;
    flex-direction: column;
    min-height: calc(100vh - 65px);
  }
  .facts,
  .figures {
    padding: 4px var(--lk-gutter) 0;
  }
  .figures {
    display: flex;
    flex: 1 0 auto;
    flex-direction: column;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .head .link {
    margin: 0 6px 0 -10px;
  }
  .head h2 {
    margin-right: 10px;
    font-size: var(--lk-size-lg);
  }
  .whose {
    color: var(--lk-page-text-quiet);
    font-size: var(--lk-size-sm);
  }
  legend.label {
    margin-bottom: 4px;
  }
  .order {
    flex-wrap: wrap;
    min-height: 44px;
  }
  .order label {
    flex: 0 1 auto;
    margin-right: 10px;
    color: var(--lk-text-quiet);
    font-size: var(--lk-size-sm);
  }
  .order input {
    flex: 1 1 7rem;
    padding: 6px 0;
  }
  .amount {
    flex-wrap: wrap;
    min-height: 56px;
    padding: 5px 16px 5px 6px;
  }
  .sign {
    display: flex;
    flex: none;
    position: relative;
  }
  .sign .chip {
    justify-content: center;
    min-width: 48px;
    margin: 0 4px 0 0;
  }
  .amount input[inputmode] {
    flex: 1 1 5rem;
    padding: 0;
    font: 700 2.25rem/1.2 var(--lk-font-display);
    font-variant-numeric: lining-nums tabular-nums;
    text-align: end;
  }
  .under {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    min-height: 1.9em;
    margin-top: 4px;
    font-size: var(--lk-size-sm);
    line-height: 1.45;
  }
  .help {
    flex: 1 1 9rem;
    margin: 0 10px 0 0;
  }
  .help.bad {
    color: var(--lk-danger);
    font-weight: 500;
  }
  .balance {
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .keys {
    margin-top: auto;
  }
  @media (max-width: 699px) and (max-height: 719px) {
    counter-keypad {
      --counter-keypad-key: 45px;
    }
  }
  @media (min-width: 700px) {
    form {
      display: grid;
      grid-template-columns: 1fr 372px;
    }
    .facts {
      padding: 20px 24px;
    }
    .head {
      margin-bottom: 14px;
    }
    .head h2 {
      font-size: 2rem;
    }
    .whose {
      flex-basis: 100%;
      font-size: var(--lk-size-lg);
    }
    .order {
      margin-top: 10px;
    }
    .figures {
      padding: 20px 24px 24px;
      border-left: 1px solid var(--lk-line);
      background: var(--lk-surface-raised);
      color: var(--lk-text);
    }
    .figures .help {
      color: var(--lk-text-quiet);
    }
    .figures .help.bad {
      color: var(--lk-danger);
    }
    .amount input[inputmode] {
      font-size: 2.75rem;
    }
    .balance {
      font: 700 1.375rem/1.3 var(--lk-font-display);
      font-variant-numeric: lining-nums;
    }
    .figures .keys {
      background: var(--lk-surface-raised);
    }
  }
`;
