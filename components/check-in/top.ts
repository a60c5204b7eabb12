import { html, nothing, type TemplateResult } from 'lit';

import type { CheckInCampaign, CheckInParticipation } from '../../src/contract/check-in.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { figure } from './figure.ts';
import { type Offer, offersOf } from './offer.ts';

interface Top {
  readonly campaign: CheckInCampaign;
  readonly participation: CheckInParticipation;
  readonly say: Messages['checkIn'];
}

const lead = (offer: Exclude<Offer, { readonly when: 'never' }>, say: Messages['checkIn']) =>
  offer.when === 'later' ? say.later(offer.count) : say[offer.when];

const held = (offer: Offer, { participation, say }: Top) => {
  if (offer.when === 'never') return participation.today ? html`<p class="lead">${say.allDone}</p>` : nothing;
  const [first, ...others] = offer.prizes;
  return html`<p class="offer" part="offer">
    <span class="lead">${lead(offer, say)}</span>
    ${first ? figure(first.name) : nothing} ${first?.note ? html`<span class="lead">${first.note}</span>` : nothing}
    ${others.length > 0 ? html`<span class="lead">＋ ${others.map(({ name }) => name).join(say.and)}</span>` : nothing}
  </p>`;
};

const row = ({ participation: { streak }, say }: Top) => {
  const { before, after } = say.streak(streak);
  return streak > 0 ? html`<p class="streak" part="streak">${before} <b>${streak}</b> ${after}</p>` : nothing;
};

/** What is held out to the visitor, large, and how many days in a row they have. */
export const top = (from: Top): TemplateResult => {
  const { first } = offersOf(from.campaign, from.participation);
  return html`<div class="top">${held(first, from)} ${row(from)}</div>`;
};
