import { css } from 'lit';

/** What a prize that is to be sent looks like, in the list and by itself. */
export const parcelsLayout = css`
  .state {
    flex: none;
    margin-left: 10px;
    color: var(--lk-page-text-quiet);
    font-size: var(--lk-size-sm);
    font-weight: 500;
  }
  .state.claimed {
    color: var(--lk-page-brand-text);
    font-weight: 600;
  }
  dl {
    margin: 0 0 14px;
    padding: 14px 18px;
    border-radius: var(--lk-radius-control);
    background: var(--lk-surface-raised);
    color: var(--lk-text);
  }
  dt {
    color: var(--lk-text-quiet);
    font-size: var(--lk-size-xs);
  }
  dd {
    margin: 0 0 8px;
    word-break: break-word;
    -webkit-user-select: text;
    user-select: text;
  }
  dd:last-child {
    margin: 0;
  }
  .action.forfeit b {
    color: var(--lk-danger);
  }
`;
