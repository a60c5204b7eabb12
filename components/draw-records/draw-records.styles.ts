import { css } from 'lit';

import { baseStyles, linkStyles } from '../../src/theme/styles.ts';
import { keyStyles } from '../key.styles.ts';

export const styles = [
  baseStyles,
  linkStyles,
  keyStyles,
  css`
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      padding: 8px 0;
      border-bottom: 1px solid var(--lk-line);
    }
    li p {
      flex: 1 1 calc(9 * var(--lk-rem));
      min-width: 0;
    }
    li .link {
      margin: 0;
      -webkit-margin-start: 12px;
      margin-inline-start: 12px;
    }
    [role='status'] p {
      padding: 12px 0;
    }
  `,
];
