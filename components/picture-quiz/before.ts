import { html, nothing, type TemplateResult } from 'lit';

import type { QuizCampaign, QuizParticipation } from '../../src/contract/quiz.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { factsOf, type Reward, rewardsOf } from './told.ts';

/** How many there are of a prize, or that the one for the first is gone. */
const noteOf = ({ wins, total }: Reward, participation: QuizParticipation | undefined, say: Messages['quiz']) =>
  wins === 'first' && participation?.isFirstGone ? say.firstGone : total;

const reward = (one: Reward, note: string) =>
  html`<li>
    <span class="quiet">${one.by}</span>
    <b>${one.name}</b>${note ? html` <span class="small quiet">${note}</span>` : nothing}
  </li>`;

/** What can be won, and by what. */
export const prizeList = (
  campaign: QuizCampaign,
  participation: QuizParticipation | undefined,
  say: Messages['quiz'],
): TemplateResult | typeof nothing => {
  const list = rewardsOf(campaign, say);
  return list.length > 0
    ? html`<ul class="prizes" part="prizes" aria-label=${say.prizes}>
        ${list.map((one) => reward(one, noteOf(one, participation, say)))}
      </ul>`
    : nothing;
};

/** What is to be known before a clock starts. */
export const facts = (campaign: QuizCampaign, say: Messages['quiz']): TemplateResult =>
  html`<ul class="facts">
    ${factsOf(campaign, say).map((line) => html`<li>${line}</li>`)}
  </ul>`;
