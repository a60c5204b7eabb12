import { html, nothing, type TemplateResult } from 'lit';

import type { CardKnown } from '../../src/contract/card.ts';
import { lastMoment, shortDay } from '../../src/messages/day.ts';
import type { Messages } from '../../src/messages/messages.ts';
import type { View } from './view.ts';

/** What stands below a card is written from. */
interface Foot {
  readonly campaign: CardKnown['campaign'];
  readonly participation: CardKnown['participation'] | undefined;
  readonly say: Pick<Messages, 'promotion' | 'dates'>;
  readonly now: number;
  readonly onRules: () => void;
  /** Looks whether anything has changed, where the stub is not the way to do so. */
  readonly onLook: () => void;
  readonly view: View;
}

/** How short (a part of the whole) a stock has to be for its last ones to be counted aloud. */
const few = 0.1;

/** Until when there are cards, how many where few are left, and the way to the rules. */
export const foot = ({
  campaign,
  participation,
  say: { promotion: say, dates },
  now,
  onRules,
  onLook,
  view: { face, way },
}: Foot): TemplateResult => {
  const { stockRemaining: left = Infinity, state } = participation ?? {};
  const looks = way === 'look' && (face === 'outline' || state === 'upcoming');
  const isFew = state === 'open' && left > 0 && left <= (campaign.stock?.total ?? 0) * few;
  const day = shortDay(dates, lastMoment(campaign.endsAt), campaign.timeZone, now);
  return html`<p class="foot">
    <span>${isFew ? html`<span class="few">${say.left(left)}</span> ` : nothing}${say.until(day)}</span>
    ${looks ? html`<button type="button" class="link look" @click=${onLook}>${say.look}</button>` : nothing}
    <button type="button" class="link" @click=${onRules}>${say.rules}</button>
  </p>`;
};
