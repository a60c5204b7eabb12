import { css } from 'lit';

/** Where the parts of a coupon's redemption are: what it is above or beside what is typed for it. */
export const couponFormLayout = css`
  .head .manager {
    margin: 0 -10px 0 auto;
  }
  .amount .currency {
    flex: none;
    margin-right: 8px;
    margin-left: 10px;
    font: 700 1.5rem/1.2 var(--lk-font-display);
  }
  .figures {
    padding-top: 12px;
  }
  .figures .help {
    flex: none;
    margin: 4px 0 0;
  }
  .bill {
    margin: 2px 0 10px;
  }
  .bill div {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
  }
  .bill dd {
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .bill .off {
    color: var(--lk-accent-text);
  }
  .bill .total dd {
    font: 700 2rem/1.15 var(--lk-font-display);
    font-variant-numeric: lining-nums;
  }
  .figures .order {
    margin-top: 10px;
  }
  .keys .redeem {
    min-height: 60px;
    font-size: 1.25rem;
  }
  @media (min-width: 700px) {
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
  }
`;
