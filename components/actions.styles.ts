import { css } from 'lit';

/** A page's own keys in an element: each as wide as it, apart from what is above, and large enough for a thumb. */
export const actionsStyles = css`
  ::slotted([slot='actions']:not([hidden])) {
    display: block;
    min-height: 44px;
    margin-top: 12px;
  }
`;
