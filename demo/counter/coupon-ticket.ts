import { css, html, nothing, type TemplateResult } from 'lit';

import { lastMoment, shortDay } from '../../src/messages/day.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { whose } from './figures.ts';
import type { CounterMessages } from './messages.ts';
import { offerName, offerTerms } from './offer-words.ts';
import type { CouponVerification } from './verdict.ts';

/** What a coupon looks like to whoever redeems it. */
export const ticketStyles = css`
  .ticket {
    margin-top: 10px;
    padding: 12px 18px;
    border-radius: var(--lk-radius-card);
    background: var(--lk-surface-raised);
    color: var(--lk-text);
  }
  .ticket .offer {
    color: var(--lk-accent-text);
    font: 700 2.5rem/1.15 var(--lk-font-display);
    font-size: 2.5rem;
    font-size: min(2.5rem, 12vw);
    font-variant-numeric: lining-nums;
    word-break: break-word;
  }
  .ticket h3 {
    margin: 2px 0 0;
    font: 600 var(--lk-size-lg) / 1.35 var(--lk-font);
    word-break: break-word;
  }
  .ticket .terms {
    color: var(--lk-text-quiet);
    font-size: var(--lk-size-sm);
    line-height: 1.45;
  }
  .ticket .whose {
    flex-basis: auto;
    margin-top: 8px;
    padding-top: 8px;
    border-top: 1px dashed var(--lk-line-strong);
    color: inherit;
    font-size: var(--lk-size-md);
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
`;

/** A coupon: the offer large, what it is called, on which terms and until when, and whose it is. Days need the words for them. */
export const couponTicket = (
  messages: CounterMessages,
  { pass, holder = pass.holder, serverTime }: CouponVerification,
  dates: Messages['dates'] | undefined,
): TemplateResult => {
  const { number, offer, title, timeZone, validUntil } = pass;
  const until =
    dates && validUntil !== undefined
      ? [messages.offers.until(shortDay(dates, lastMoment(validUntil), timeZone, Date.parse(serverTime)))]
      : [];
  const terms = [...offerTerms(messages, offer), ...until];
  return html`<div class="ticket" id="ticket">
    <p class="offer">${offerName(messages, offer)}</p>
    <h3>${title}</h3>
    ${terms.length === 0 ? nothing : html`<p class="terms">${terms.join(' · ')}</p>`}
    <p class="whose">${whose(messages, { number, holder })}</p>
  </div>`;
};
