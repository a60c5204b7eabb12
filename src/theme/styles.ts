import { css } from 'lit';

/** What every element starts from: the kit’s type, small and quiet text, plain lists and buttons, and a ring for whoever comes by keyboard. */
export const baseStyles = css`
  :host {
    display: block;
    /* A page’s rules for all its elements outweigh these, and what it says of its text comes down to ours: neither is meant for us. */
    color: var(--lk-text) !important;
    font: 400 var(--lk-size-md) / 1.55 var(--lk-font) !important;
    text-align: left !important;
    text-align: start !important;
    letter-spacing: normal !important;
    word-spacing: normal !important;
    text-indent: 0 !important;
    text-transform: none !important;
    text-shadow: none !important;
    white-space: normal !important;
    word-break: normal !important;
    -webkit-text-size-adjust: var(--_lk-text-size, 100%);
    overflow-wrap: break-word;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
    /* Each text runs its own way, whichever way the page does. */
    unicode-bidi: plaintext;
  }
  h2,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  /* Where a Chinese face alone is at hand, its quotation marks are as wide as its characters; a font set later would undo this. */
  * {
    font-variant-east-asian: var(--_lk-east-asian) !important;
  }
  :lang(en) {
    font-variant-east-asian: proportional-width !important;
  }
  svg {
    display: block;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  button {
    -webkit-appearance: none;
    appearance: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: inherit;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  :focus {
    outline: 2px solid var(--lk-focus);
    outline-offset: 2px;
  }
  :focus:not(:focus-visible) {
    outline: 0;
  }
  .quiet {
    color: var(--lk-text-quiet);
  }
  .small {
    font-size: var(--lk-size-xs);
    line-height: 1.45;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip: rect(0 0 0 0);
    white-space: nowrap;
  }
`;

/** A quiet key inside a text. */
export const linkStyles = css`
  .link {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    color: var(--lk-brand-text);
    font-weight: 500;
    font-size: var(--lk-size-sm);
    text-decoration: underline;
    -webkit-text-decoration-color: var(--lk-gold);
    text-decoration-color: var(--lk-gold);
    text-underline-offset: 4px;
  }
`;
