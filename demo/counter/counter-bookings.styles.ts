import { css } from 'lit';

/** What the lines of the day's bookings and redemptions look like. */
export const bookingsLayout = css`
  .total {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    padding: 12px 18px;
    border-radius: var(--lk-radius-control);
    background: var(--lk-surface-raised);
    color: var(--lk-text);
  }
  .total b {
    font: 700 1.75rem/1.1 var(--lk-font-display);
    font-variant-numeric: lining-nums;
  }
  .total span {
    color: var(--lk-text-quiet);
    font-size: var(--lk-size-sm);
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding: 10px 2px;
    border-bottom: 1px solid var(--lk-page-line);
  }
  time {
    flex: none;
    width: 3.6em;
    font-variant-numeric: tabular-nums;
  }
  .what {
    flex: 1 1 9rem;
    min-width: 0;
    word-break: break-word;
  }
  .what p {
    color: var(--lk-page-text-quiet);
    font-size: var(--lk-size-sm);
    line-height: 1.45;
  }
  .points {
    flex: none;
    margin-left: 10px;
    font: 700 1.375rem/1.1 var(--lk-font-display);
    font-variant-numeric: lining-nums;
    text-align: end;
  }
  .undone {
    font: 500 var(--lk-size-sm) / 1.45 var(--lk-font);
  }
  .undo {
    flex: none;
    min-width: 44px;
    min-height: 44px;
    margin: 0 -8px 0 6px;
    padding: 0 8px;
    color: var(--lk-page-brand-text);
    font-size: var(--lk-size-sm);
    font-weight: 500;
  }
  .more {
    margin: 14px 0;
  }
  .empty {
    padding: 48px 0;
    text-align: center;
  }
  .status {
    min-height: 1.45em;
    margin: 8px 2px;
    font-size: var(--lk-size-sm);
    font-weight: 500;
  }
`;
