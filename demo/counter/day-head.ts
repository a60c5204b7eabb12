import { css, html, type TemplateResult } from 'lit';

import type { Way } from './counter.events.ts';
import type { CounterMessages } from './messages.ts';

/** What the head of the lists looks like. */
export const dayHeadStyles = css`
  .head h2 {
    flex: 1 1 auto;
  }
  .kinds {
    display: flex;
    flex-wrap: wrap;
    margin: 0 -4px 8px;
  }
  .kind {
    min-width: 88px;
    min-height: 44px;
    margin: 4px;
    padding: 4px 14px;
    border-radius: var(--lk-radius-control);
    background: var(--lk-surface-raised);
    color: var(--lk-text);
    box-shadow: inset 0 0 0 1px var(--lk-line-strong);
  }
  .kind[aria-current='page'] {
    background: var(--lk-success-soft);
    color: var(--lk-success);
    font-weight: 600;
    box-shadow: inset 0 0 0 2px var(--lk-success);
  }
`;

/** The way back, what the list is of, and the keys for coupons, for points and for prizes to be sent. */
export const dayHead = (
  { bookings, redemptions, parcels }: CounterMessages,
  shown: 'bookings' | 'redemptions' | 'parcels',
  go: (way: Way) => void,
): TemplateResult => {
  const kind = (way: typeof shown, label: string) => html`
    <button
      type="button"
      class="kind ${way}"
      aria-current=${way === shown ? 'page' : 'false'}
      @click=${() => {
        if (way !== shown) go(way);
      }}
    >
      ${label}
    </button>
  `;
  return html`
    <div class="head">
      <button type="button" class="link" @click=${() => go('back')}>‹ ${bookings.back}</button>
      <h2 id="title">${shown === 'parcels' ? parcels.title : bookings.title}</h2>
    </div>
    <nav class="kinds" aria-label=${redemptions.kinds}>
      ${kind('redemptions', redemptions.coupons)} ${kind('bookings', redemptions.points)}
      ${kind('parcels', parcels.kind)}
    </nav>
  `;
};
