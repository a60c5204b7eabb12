import { css } from 'lit';

import { baseStyles } from '../../src/theme/styles.ts';
import { keyStyles } from '../key.styles.ts';

export const styles = [
  baseStyles,
  keyStyles,
  css`
    .prize {
      font-weight: 600;
      font-size: var(--lk-size-lg);
    }
    lk-claim-form {
      margin-top: 12px;
    }
  `,
];
