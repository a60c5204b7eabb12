import { css } from 'lit';

/** What all parts of the counter share: keys, papers and fields. */
export const shared = css`
  :host {
    display: block;
    box-sizing: border-box;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  p,
  dl,
  dd {
    margin: 0;
  }
  h1,
  h2 {
    font: 700 var(--lk-size-xl) / 1.3 var(--lk-font-display);
    /* What the page says of quotation marks; the line above would have them as wide as Chinese. */
    font-variant-east-asian: inherit;
  }
  button,
  select,
  input {
    margin: 0;
    font: inherit;
    color: inherit;
  }
  button {
    -webkit-appearance: none;
    appearance: none;
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  button:focus,
  select:focus,
  .file:focus + label {
    outline: 2px solid var(--lk-page-focus);
    outline-offset: 2px;
  }
  button:focus:not(:focus-visible),
  .file:focus:not(:focus-visible) + label {
    outline: 0;
  }
  .icon {
    display: block;
    flex: none;
    width: 24px;
    height: 24px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .key {
    display: flex;
    align-items: center;
    justify-content: center;
    width: 100%;
    min-height: 52px;
    padding: 8px 16px 10px;
    border-radius: var(--lk-radius-control);
    background: var(--lk-page-action);
    color: var(--lk-on-page-action);
    box-shadow: var(--lk-key), var(--lk-shadow-touch);
    font-size: var(--lk-size-lg);
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    cursor: pointer;
  }
  .key > * + * {
    margin-left: 8px;
  }
  .key:active {
    transform: translateY(2px);
  }
  .key-paper {
    background: var(--lk-surface-raised);
    color: var(--lk-brand-text);
    box-shadow:
      inset 0 0 0 1px var(--lk-brand-line),
      var(--lk-key-paper),
      var(--lk-shadow-touch);
  }
  .key[disabled] {
    background: var(--lk-surface-sunken);
    color: var(--lk-text-quiet);
    box-shadow: inset 0 0 0 1px var(--lk-line);
    cursor: default;
  }
  .label {
    display: flex;
    justify-content: space-between;
    margin-bottom: 6px;
    font-size: var(--lk-size-sm);
    font-weight: 500;
  }
  .field {
    display: flex;
    align-items: center;
    min-height: 60px;
    padding: 0 6px 0 16px;
    border-radius: var(--lk-radius-control);
    background: var(--lk-surface-raised);
    color: var(--lk-text);
    box-shadow: inset 0 0 0 1px var(--lk-line-strong);
  }
  .field:focus-within {
    box-shadow: inset 0 0 0 2px var(--lk-brand-text);
  }
  .field input,
  .field select {
    flex: 1 1 0;
    min-width: 0;
    width: 100%;
    padding: 12px 0;
    border: 0;
    border-radius: 0;
    background: transparent;
    outline: 0;
    font-variant-numeric: tabular-nums;
  }
  .help {
    margin-top: 6px;
    min-height: 1.45em;
    color: var(--lk-page-text-quiet);
    font-size: var(--lk-size-sm);
    line-height: 1.45;
  }
  .said {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip: rect(0 0 0 0);
    white-space: nowrap;
  }
`;
