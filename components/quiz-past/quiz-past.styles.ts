import { css } from 'lit';

import { baseStyles, linkStyles } from '../../src/theme/styles.ts';
import { keyStyles } from '../key.styles.ts';

export const styles = [
  baseStyles,
  linkStyles,
  keyStyles,
  css`
    h3 {
      margin: 4px 0 8px;
      font: 700 var(--lk-size-xl) / 1.35 var(--lk-font-display);
    }
    .told {
      margin-top: 10px;
    }
    .answer {
      color: var(--lk-brand-text);
      font: 700 var(--lk-size-xl) / 1.35 var(--lk-font-display);
    }
    .option {
      max-width: 200px;
      margin: 0 auto;
    }
    .others {
      margin-top: 16px;
      color: var(--lk-text-quiet);
      font-size: var(--lk-size-sm);
    }
    li {
      border-top: 1px solid var(--lk-line);
    }
    .row {
      display: flex;
      align-items: center;
      justify-content: space-between;
      width: 100%;
      min-height: 48px;
    }
    .row[aria-current='true'] {
      color: var(--lk-brand-text);
      font-weight: 600;
    }
  `,
];
