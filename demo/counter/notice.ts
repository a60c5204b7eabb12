import { css, html, type TemplateResult } from 'lit';

import { icon } from './icons.ts';
import type { Tone } from './verdict.ts';

/** What a notice looks like: an answer that is read at arm's length. */
export const noticeStyles = css`
  .notice {
    display: flex;
    align-items: center;
    padding: 18px;
    border-radius: var(--lk-radius-control);
  }
  .notice .icon {
    width: 48px;
    height: 48px;
    margin-right: 14px;
  }
  .notice > div {
    min-width: 0;
  }
  .notice h2 {
    padding: 0;
    font-size: 2rem;
    font-size: min(2rem, 11vw);
    line-height: 1.2;
  }
  .notice p {
    margin-top: 2px;
    font-weight: 500;
    line-height: 1.45;
  }
  @media (max-width: 699px) and (max-height: 719px) {
    .notice {
      padding: 14px 18px;
    }
  }
  @media (min-width: 700px) {
    .notice {
      padding: 24px;
    }
    .notice h2 {
      font-size: 2.75rem;
    }
  }
  .notice.good {
    background: var(--lk-success-soft);
    color: var(--lk-success);
  }
  .notice.ask,
  .notice.unsettled {
    background: var(--lk-warning-soft);
    color: var(--lk-warning);
  }
  .notice.bad {
    background: var(--lk-danger-soft);
    color: var(--lk-danger);
  }
`;

/** An answer, and what to do next. */
export const notice = (tone: Tone, title: string, next: string): TemplateResult => html`
  <div class="notice ${tone}">
    ${icon(tone)}
    <div>
      <h2>${title}</h2>
      <p>${next}</p>
    </div>
  </div>
`;
