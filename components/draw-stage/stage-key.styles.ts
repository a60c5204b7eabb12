import { css } from 'lit';

/** The key of a stage: filled with the brand, its text stops growing before it overflows. */
export const stageKeyStyles = css`
  .key {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    padding: 4px;
    background: var(--lk-brand-fill);
    color: var(--lk-on-brand);
    font: 700 28px/1.1 var(--lk-font-display);
    text-align: center;
    transition: transform var(--lk-dur-tap);
  }
  .key.long {
    font-size: 20px;
  }
  .key span,
  .key small {
    max-width: 100%;
  }
  .key small {
    margin-top: 4px;
    font: 500 12px/1.2 var(--lk-font);
  }
  @supports (width: min(1px, 1px)) {
    .key {
      font-size: min(calc(1.75 * var(--lk-rem)), 32px);
    }
    .key.long {
      font-size: min(calc(1.25 * var(--lk-rem)), 22px);
    }
    .key small {
      font-size: min(var(--lk-size-xs), 15px);
    }
  }
  .key:active,
  .key[aria-disabled='true'] {
    transform: translateY(2px);
  }
  .key[aria-disabled='true'] {
    cursor: default;
  }
  /* What is filled with colours of the page's own is not seen where a person chose theirs. */
  @media (forced-colors: active) {
    .key {
      border: 2px solid ButtonText;
    }
  }
`;
