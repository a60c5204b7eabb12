import { css } from 'lit';

/** The steps of a cycle, on the page and on a sheet. */
export const ladderStyles = css`
  .next {
    font-weight: 600;
    padding-top: 10px;
  }
  .ladder,
  .streaks,
  .facts {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .ladder {
    display: flex;
    flex-wrap: wrap;
    padding: 10px 0 4px;
  }
  .ladder li {
    position: relative;
    flex: 1 0 64px;
    min-width: 0;
    padding: 26px 4px 6px;
    color: var(--lk-text-quiet);
    text-align: center;
  }
  .ladder .small {
    display: block;
  }
  .ladder b {
    display: block;
    color: var(--lk-text);
    font: 700 var(--lk-size-lg) / 1.3 var(--lk-font-display);
  }
  .ladder li::before {
    content: '';
    position: absolute;
    top: 11px;
    left: 0;
    width: 100%;
    height: 2px;
    background: var(--lk-line);
  }
  .ladder .done::before {
    background: var(--lk-brand-fill);
  }
  .ladder i {
    position: absolute;
    z-index: 1;
    top: 4px;
    left: 50%;
    width: 16px;
    height: 16px;
    margin-left: -8px;
    border: 2px solid var(--lk-line-strong);
    border-radius: 50%;
    background: var(--lk-surface-raised);
  }
  .ladder .done i {
    border-color: var(--lk-brand-fill);
    background: var(--lk-brand-fill);
  }
  .ladder .now i {
    border: 5px solid var(--lk-brand-fill);
  }
  .ladder .small.now {
    color: var(--lk-brand-text);
    font-weight: 600;
  }
  .streaks,
  .facts {
    padding: 6px 0;
    font-size: var(--lk-size-sm);
  }
  .facts {
    border-top: 1px solid var(--lk-line);
    color: var(--lk-text-quiet);
  }
`;
