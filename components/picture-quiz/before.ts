import { html, nothing, type TemplateResult } from 'lit';

import type { QuizCampaign, QuizParticipation } from '../../src/contract/quiz.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { factsOf, rewardsOf } from './told.ts';

/** What can be won, and by what. */
export const prizeList = (
  campaign: QuizCampaign,
  participation: QuizParticipation | undefined,
  say: Messages['quiz'],
): TemplateResult | typeof nothing => {
  const list = rewardsOf(campaign, say);
  return list.length > 0
    ? html`<ul class="prizes" part="prizes" aria-label=${say.prizes}>
        ${list.map(
          ({ wins, by, name }) =>
            html`<li>
              <span class="quiet">${by}</span>
              <b>${name}</b
              >${wins === 'first' && participation?.isFirstGone ? html` <span class="quiet">${say.firstGone}</span>` : nothing}
            </li>`,
        )}
      </ul>`
    : nothing;
};

/** What is to be known before a clock starts. */
export const facts = (campaign: QuizCampaign, say: Messages['quiz']): TemplateResult =>
  html`<ul class="facts">
    ${factsOf(campaign, say).map((line) => html`<li>${line}</li>`)}
  </ul>`;
