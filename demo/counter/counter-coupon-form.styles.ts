import { css } from 'lit';

/** Where the parts of a coupon's redemption are: what it is above or beside what is typed for it. */
export const couponFormLayout = css`
  .head .manager {
    margin: 0 -10px 0 auto;
  }
  .figures {
    padding-top: 8px;
  }
  .amount {
    padding-left: 16px;
  }
  .amount label {
    flex: 0 1 auto;
    margin-right: 10px;
    color: var(--lk-text-quiet);
    font-size: var(--lk-size-sm);
  }
  .amount .currency {
    flex: none;
    font: 700 1.5rem/1.2 var(--lk-font-display);
  }
  .under .help {
    margin: 0;
  }
  .bill {
    display: flex;
    flex: 1 1 100%;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
  }
  .bill div {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
  }
  .bill dt {
    margin-right: 8px;
  }
  .bill dd {
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .bill .off {
    color: var(--lk-accent-text);
  }
  .bill .total dd {
    font: 700 1.5rem/1.15 var(--lk-font-display);
    font-variant-numeric: lining-nums;
  }
  .figures .order {
    margin-top: 10px;
  }
  .keys .redeem {
    min-height: 56px;
    font-size: 1.25rem;
  }
  /* A phone shows the number keys too, without a scroll. */
  @media (max-width: 699px) {
    .notice {
      padding: 8px 14px;
    }
    .notice .icon {
      width: 40px;
      height: 40px;
      margin-right: 10px;
    }
    .notice > div {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
    }
    .notice h2 {
      margin-right: 10px;
      font-size: 1.75rem;
    }
    .notice p {
      margin: 0;
      font-size: var(--lk-size-sm);
    }
    .ticket {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      margin-top: 8px;
      padding: 6px 14px;
    }
    .ticket .offer {
      margin-right: 10px;
      font-size: 1.75rem;
    }
    .ticket h3 {
      margin: 0;
      font-size: var(--lk-size-md);
    }
    .ticket .terms {
      flex: 1 1 100%;
    }
    .ticket .whose {
      flex: 1 1 100%;
      margin-top: 4px;
      padding-top: 4px;
      font-size: var(--lk-size-sm);
    }
    .under {
      min-height: 2.2em;
      margin: 2px 0;
    }
    counter-keypad {
      --counter-keypad-key: 45px;
    }
  }
  @media (min-width: 700px) {
    .notice {
      margin-top: 8px;
    }
    .ticket {
      margin-top: 16px;
      padding: 24px;
    }
    .ticket .offer {
      font-size: 4rem;
    }
    .ticket h3 {
      font-size: 1.5rem;
    }
    .ticket .terms {
      font-size: var(--lk-size-md);
    }
    .figures {
      padding-top: 20px;
    }
    .under {
      min-height: 5.4em;
      margin: 8px 0;
    }
    .bill,
    .bill div {
      display: block;
    }
    .bill div {
      display: flex;
      justify-content: space-between;
    }
    .bill .total dd {
      font-size: 2.25rem;
    }
  }
`;
