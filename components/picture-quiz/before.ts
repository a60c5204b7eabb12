import { html, nothing, type TemplateResult } from 'lit';

import type { QuizCampaign, QuizParticipation } from '../../src/contract/quiz.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { factsOf, type Reward, rewardsOf } from './told.ts';

type Say = Messages['quiz'];

/** How many there are of what can be won, or that the one for the first is gone. */
const noteOf = ({ wins, prize: { total } }: Reward, participation: QuizParticipation | undefined, say: Say): string => {
  if (wins === 'first' && participation?.isFirstGone) return say.firstGone;
  return total === undefined ? '' : say.total(total);
};

/** What can be won, and by what. */
export const prizeList = (
  campaign: QuizCampaign,
  participation: QuizParticipation | undefined,
  say: Say,
): TemplateResult | typeof nothing => {
  const list = rewardsOf(campaign, say);
  return list.length > 0
    ? html`<ul class="prizes" part="prizes" aria-label=${say.prizes}>
        ${list.map((reward) => {
          const note = noteOf(reward, participation, say);
          return html`<li>
            <span class="quiet">${reward.by}</span>
            <b>${reward.name}</b>${note ? html` <span class="small quiet">${note}</span>` : nothing}
          </li>`;
        })}
      </ul>`
    : nothing;
};

/** What is to be known before a clock starts. */
export const facts = (campaign: QuizCampaign, say: Say): TemplateResult =>
  html`<ul class="facts">
    ${factsOf(campaign, say).map((line) => html`<li>${line}</li>`)}
  </ul>`;
