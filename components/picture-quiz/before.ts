import { html, nothing, type TemplateResult } from 'lit';

import type { QuizCampaign, QuizParticipation } from '../../src/contract/quiz.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { prizeName } from '../award/prize-name.ts';

/** By what is won what there is to win. */
const prizes = (campaign: QuizCampaign, participation: QuizParticipation | undefined, say: Messages['quiz']) => {
  const { mode, correctPrizeId, firstClearPrizeId, survivorPrizeId } = campaign;
  const ways = [
    [correctPrizeId, say.eachRight(mode === 'daily'), ''],
    [firstClearPrizeId, say.forFirst, participation?.isFirstGone ? say.firstGone : ''],
    [survivorPrizeId, say.forAll, ''],
  ] as const;
  return ways.flatMap(([prizeId, by, gone]) => {
    const prize = campaign.prizes.find(({ id }) => id === prizeId);
    return prize ? [{ by, name: prizeName(prize), gone }] : [];
  });
};

/** What can be won, and by what. */
export const prizeList = (
  campaign: QuizCampaign,
  participation: QuizParticipation | undefined,
  say: Messages['quiz'],
): TemplateResult | typeof nothing => {
  const list = prizes(campaign, participation, say);
  return list.length > 0
    ? html`<ul class="prizes" part="prizes" aria-label=${say.prizes}>
        ${list.map(
          ({ by, name, gone }) =>
            html`<li>
              <span class="quiet">${by}</span>
              <b>${name}</b>${gone ? html` <span class="quiet">${gone}</span>` : nothing}
            </li>`,
        )}
      </ul>`
    : nothing;
};

/** What is to be known before a clock starts: how much there is of it, and how often one may answer. */
export const facts = (
  { mode, levels, triesPerLevel, secondsPerLevel }: QuizCampaign,
  say: Messages['quiz'],
): TemplateResult => {
  const isDaily = mode === 'daily';
  const untimed = isDaily ? say.allDay : say.noLimit;
  const lines = [
    ...(isDaily ? [] : [say.levels(levels)]),
    say.tries(triesPerLevel, isDaily),
    secondsPerLevel === undefined ? untimed : say.seconds(secondsPerLevel),
  ];
  return html`<ul class="facts">
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;
};
