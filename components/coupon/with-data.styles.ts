import { css } from 'lit';

import { linkStyles } from '../../src/theme/styles.ts';
import { drawingStyles } from './ticket.styles.ts';

/** How that looks which only a coupon with data shows; it comes with them. */
export const stylesWithData = [
  linkStyles,
  drawingStyles,
  css`
    .more {
      min-height: 0;
      margin-top: 2px;
      color: var(--lk-text-quiet);
      font-weight: 400;
      font-size: var(--lk-size-xs);
    }
    /* All of the paper leads to the rules; what is underlined says so. */
    .more::after {
      content: '';
      position: absolute;
      top: 0;
      right: 0;
      bottom: 0;
      left: 0;
    }
    .torn .more,
    .outline .more {
      color: inherit;
    }
    .offered {
      margin-bottom: 14px;
    }
    .foot {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      padding: 0 2px;
    }
    .foot .link {
      color: var(--lk-page-brand-text);
    }
    .foot :focus,
    .outline :focus {
      outline-color: var(--lk-page-focus);
    }
    .starts {
      font-weight: 400;
    }
  `,
];
