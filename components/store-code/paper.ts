import { html, nothing, type TemplateResult } from 'lit';

import type { CheckInCampaign } from '../../src/contract/check-in.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { prizeName } from '../award/prize-name.ts';
import type { Drawing } from '../pass-barcode/drawing.ts';
import { digits, qr } from './qr.ts';
import { periodOf, type View } from './view.ts';

/** So many prizes have room on a paper. */
const most = 3;

/** What checking in brings, each prize once, by the day on which it first comes. */
const promised = ({ rewards, prizes }: CheckInCampaign, say: Messages['storeCode']) =>
  prizes
    .flatMap((prize) => {
      const reward = rewards.find(({ prizeId }) => prizeId === prize.id);
      if (!reward) return [];
      return { when: reward.type === 'day' ? say.day(reward.day) : say.streak(reward.days), what: prizeName(prize) };
    })
    .slice(0, most);

/** What is printed: on a table card and, larger, on a poster. All colours are of ink, for browsers print no grounds. */
export const paper = (
  { campaign, storeName, shown }: Extract<View, { name: 'code' }>,
  drawing: Drawing,
  { say, now }: { readonly say: Pick<Messages, 'storeCode' | 'dates'>; readonly now: number },
): TemplateResult => {
  const { storeCode } = say;
  const { title, summary, organiser } = campaign;
  return html`
    <article class="paper" part="paper">
      <p class="organiser"><b class="mark" aria-hidden="true">${Array.from(organiser.name)[0]}</b>${organiser.name}</p>
      <h2>${title}</h2>
      ${summary ? html`<p class="summary">${summary}</p>` : nothing}
      <ul class="prizes">
        ${promised(campaign, storeCode).map(({ when, what }) => html`<li><span>${when}</span> <b>${what}</b></li>`)}
      </ul>
      <div class="frame">${qr(drawing, storeCode)}</div>
      ${digits(shown.code, storeCode)}
      <p class="typed">${storeCode.typed}</p>
      <ol>
        ${storeCode.steps.map((step, index) => html`<li><b aria-hidden="true">${index + 1}</b>${step}</li>`)}
      </ol>
      <p class="foot">
        <b>${storeCode.at(storeName)}</b>
        <span>${periodOf(campaign, say, now)}</span>
        <span>${storeCode.by(organiser.name, organiser.contact)}</span>
      </p>
    </article>
  `;
};
