import { html, nothing, type TemplateResult } from 'lit';

import type { CheckInCampaign, CheckInParticipation } from '../../src/contract/check-in.ts';
import { isolated } from '../../src/messages/isolated.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { prizeName } from '../award/prize-name.ts';
import { offersOf, prizesOf } from './offer.ts';
import { rungsOf } from './rungs.ts';

interface Ladder {
  readonly campaign: CheckInCampaign;
  readonly participation: CheckInParticipation | undefined;
  readonly say: Messages['checkIn'];
}

type Rung = ReturnType<typeof rungsOf>[number];

/** How many there are of what a rung brings. */
const totals = (prizes: ReturnType<typeof prizesOf>, say: Messages['checkIn']) =>
  prizes.flatMap(({ total }) => (total === undefined ? [] : say.total(total))).join(say.and);

const step = ({ first, last, prizeIds, state }: Rung, { campaign, say }: Ladder, isKnown: boolean) => {
  const prizes = prizesOf(campaign, prizeIds);
  const isNow = isKnown && state === 'now';
  const total = totals(prizes, say);
  return html`<li class=${isKnown ? state : 'ahead'} aria-current=${isNow ? 'step' : nothing}>
    <i aria-hidden="true"></i>
    <b>${prizes.map(({ name }) => isolated(name)).join(say.and)}</b>
    <span class="small">${say.onDays(first, last)}</span>
    ${isNow ? html` <span class="small now">${say.now}</span>` : nothing}
    ${total ? html` <span class="small">${total}</span>` : nothing}
  </li>`;
};

const onStreaks = ({ campaign, say }: Ladder) =>
  campaign.rewards.flatMap((reward) => {
    const prize = campaign.prizes.find(({ id }) => id === reward.prizeId);
    if (reward.type === 'day' || !prize) return [];
    const total = totals([prize], say);
    return html`<li>
      <span class="quiet">${say.onStreak(reward.days)}</span> <b>${prizeName(prize)}</b>
      ${total ? html`<span class="small quiet">${total}</span>` : nothing}
    </li>`;
  });

/** How a cycle goes on. */
const facts = ({ campaign: { cycleDays, forgiveDays = 0 }, say }: Ladder) =>
  html`<ul class="facts">
    <li>${say.cycle(cycleDays)}</li>
    <li>${say.forgives(forgiveDays)}</li>
  </ul>`;

/** What comes next. */
const next = ({ campaign, participation, say }: Ladder) => {
  const offer = participation ? offersOf(campaign, participation).next : undefined;
  if (!participation || !offer || offer.when === 'never') return nothing;
  const { streak } = participation.ahead.find(({ day }) => day === offer.day) ?? { streak: 1 };
  const [prize] = offer.prizes;
  return prize
    ? html`<p class="next" part="next">
        ${say.next(Math.max(1, streak - participation.streak), isolated(prize.name))}
      </p>`
    : nothing;
};

/** What the days of a cycle bring, each step with how many there are of it, and what comes next. */
export const ladder = (from: Ladder): TemplateResult => {
  const { campaign, participation, say } = from;
  const isKnown = participation !== undefined;
  const streaks = onStreaks(from);
  return html`
    ${next(from)}
    <ol class="ladder" part="ladder" aria-label=${say.ladder}>
      ${rungsOf(campaign, participation).map((rung) => step(rung, from, isKnown))}
    </ol>
    ${
      streaks.length > 0
        ? html`<ul class="streaks">
            ${streaks}
          </ul>`
        : nothing
    }
    ${facts(from)}
  `;
};
