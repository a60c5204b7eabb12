import { html, nothing, type TemplateResult } from 'lit';

import type { CardCampaign, CardPass } from '../../src/contract/card.ts';
import { isolated } from '../../src/messages/isolated.ts';
import type { Messages } from '../../src/messages/messages.ts';
import type { Sentence } from '../../src/messages/zh-cn/promotion.ts';
import { grouped } from '../../src/rules/code-digits.ts';
import { levelProgress } from '../../src/rules/levels.ts';
import { figure } from '../card-benefits/figure.ts';
import type { View } from './view.ts';

/** What the face of a card is drawn from. */
export interface Face {
  readonly view: View;
  readonly campaign: CardCampaign | undefined;
  readonly logoUrl: string | undefined;
  readonly say: Pick<Messages, 'card'>;
  readonly onLogoError: () => void;
  /** What is printed on it, once that is there. */
  readonly print: { readonly contour: string };
}

const head = ({ view, campaign, logoUrl, onLogoError }: Face) => {
  if (!campaign) return html`<div class="head"><div class="bone"></div></div>`;
  const { brand, levels } = campaign;
  const level = view.pass ? levels.find(({ id }) => id === view.pass?.levelId) : levels[0];
  return html`
    <div class="head">
      <div class="brand">
        <div class="logo" part="logo">
          <slot name="logo">
            ${
              logoUrl
                ? html`<img src=${logoUrl} alt="" @error=${onLogoError} />`
                : html`<span class="logo initial" aria-hidden="true">${Array.from(brand.name)[0]}</span>`
            }
          </slot>
        </div>
        <div>
          <p class="name">${brand.name}</p>
          ${brand.line ? html`<p class="line">${brand.line}</p>` : nothing}
        </div>
      </div>
      <p class="level">
        <slot name="level-mark">
          <svg class="mark" viewBox="0 0 24 28" aria-hidden="true"><path d="M12 5l5 9-5 9-5-9zM12 10v8"></path></svg>
        </slot>
        <span>${level?.name}</span>
      </p>
    </div>
  `;
};

const words = ({ title, text }: Sentence) =>
  html`<div class="words">
    <strong>${title}</strong>
    <p>${text}</p>
  </div>`;

/** Before it is somebody's: what comes with it, and room for a name and a number. */
const promise = (campaign: CardCampaign, say: Messages['card']) => {
  const gift = campaign.benefits.find(({ value, levelId }) => value !== undefined && levelId === undefined);
  return html`
    <div class="middle">
      ${
        gift?.value === undefined
          ? nothing
          : html`<div>
              <p class="small quiet">${say.welcome}</p>
              ${figure(gift.value)}<span class="welcome">${gift.title}</span>
            </div>`
      }
    </div>
    <div class="row small">
      <span>${say.holder} <i class="blank"></i></span>
      <span class="number" aria-hidden="true">•••• •••• ••••</span>
    </div>
  `;
};

/** Once it is: points, the way to the next level, and the number. */
const account = (pass: CardPass, campaign: CardCampaign, say: Messages['card']) => {
  const points = campaign.pointsName ?? say.points;
  const { next, missing, progress } = levelProgress(campaign.levels, pass.points.earned);
  return html`
    <div class="middle">
      <span class="figure">${say.balance(pass.points.balance)}<small>${points}</small></span>
    </div>
    <progress value=${progress.toFixed(3)} aria-labelledby="progress"></progress>
    <div class="row small">
      <span id="progress"
        >${next ? say.toNextLevel(missing, isolated(points), isolated(next.name)) : say.topLevel}</span
      >
      <span class="number" part="number">${grouped(pass.number, 4)}</span>
    </div>
  `;
};

const bones = html`<div class="middle">
  <div class="words">
    <div class="bone wide"></div>
    <div class="bone"></div>
  </div>
</div>`;

/** The face of the card: its brand and level, and below what the state has to say. */
export const face = (from: Face): TemplateResult => {
  const { view, campaign, print } = from;
  const say = from.say.card;
  const { sentence, seal, pass } = view;
  const body = () => {
    if (view.face === 'ink' && pass && campaign) return account(pass, campaign, say);
    if (!sentence) return campaign ? promise(campaign, say) : bones;
    return html`<div class="middle">
      ${words(sentence)}${seal ? html`<span class="seal" aria-hidden="true">${say.seals[seal]}</span>` : nothing}
    </div>`;
  };
  return html`
    <div class="face ${view.face}" part="face">
      ${
        view.face === 'outline'
          ? nothing
          : html`<slot name="pattern">
              <svg class="pattern" viewBox="0 0 400 250" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
                <path d=${print.contour}></path>
              </svg>
            </slot>`
      }
      ${head(from)} ${body()}
    </div>
  `;
};
