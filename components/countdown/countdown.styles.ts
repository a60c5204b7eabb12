import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-block;
    direction: ltr;
    font: 700 var(--lk-size-lg) / 1.2 var(--lk-font-display);
    font-variant-numeric: tabular-nums lining-nums;
    white-space: nowrap;
  }
  :host([hidden]) {
    display: none;
  }
`;
