import { css } from 'lit';

/** The keys under what is shown: in a thumb's reach while there is room for both, else below it. */
export const keysStyles = css`
  .keys {
    display: flex;
    flex-wrap: wrap;
    margin: auto -5px 0;
    padding: 9px 0 0;
    padding-bottom: 15px;
    padding-bottom: calc(15px + env(safe-area-inset-bottom));
    background: var(--lk-surface);
  }
  /* Large letters on a small screen: keys that stay in sight would cover what they are for. Who cannot tell has them below. */
  @supports (bottom: min(0px, 1px)) {
    .keys {
      position: sticky;
      bottom: min(0px, (100vh - 26rem) * 4);
    }
  }
  .keys > .key {
    flex: 1 1 9rem;
    width: auto;
    min-width: 0;
    margin: 5px;
  }
  .link {
    min-height: 44px;
    padding: 0 10px;
    margin: 4px -10px 0;
    color: var(--lk-page-brand-text);
    font-size: var(--lk-size-sm);
    font-weight: 500;
    border-radius: var(--lk-radius-control);
    text-align: start;
  }
  @media (max-width: 699px) and (max-height: 719px) {
    .keys {
      padding-top: 5px;
      padding-bottom: 7px;
      padding-bottom: calc(7px + env(safe-area-inset-bottom));
    }
  }
  @media (min-width: 700px) {
    .keys {
      max-width: 560px;
      margin-top: 0;
      padding-bottom: 0;
    }
  }
`;
