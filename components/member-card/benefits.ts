import { html, nothing } from 'lit';

import type { CardCampaign } from '../../src/contract/campaign.ts';
import type { CardPass } from '../../src/contract/pass.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { icon } from '../../src/theme/icons.ts';
import { figure } from './figure.ts';

/** What the card brings: every benefit with what it is worth, and for one that is still locked what is missing. */
export const benefits = (campaign: CardCampaign, pass: CardPass | undefined, say: Messages['card']) => {
  const { levels, pointsName = say.points } = campaign;
  if (campaign.benefits.length === 0) return nothing;
  const own = levels.findIndex(({ id }) => id === pass?.levelId);
  const title = own >= 0 ? say.benefitsOf(levels[own]?.name ?? '') : say.benefitsBefore;
  const condition = (levelId: string | undefined) => {
    const needed = levels.findIndex(({ id }) => id === levelId);
    const level = levels[needed];
    if (!level || needed <= Math.max(own, 0)) return undefined;
    return pass
      ? say.lockedUntil(level.name, Math.max(0, level.threshold - pass.points.earned), pointsName)
      : say.lockedFrom(level.name);
  };
  return html`
    <section class="benefits" part="benefits">
      <h2>${title}</h2>
      <ul>
        ${campaign.benefits.map(({ title: name, text, value, levelId }) => {
          const missing = condition(levelId);
          const below = missing ?? text;
          return html`
            <li class=${missing === undefined ? '' : 'locked'}>
              <div class="benefit">
                <b>${name}</b>
                ${below ? html`<p class="small quiet">${missing === undefined ? nothing : icon('lock', 15)}${below}</p>` : nothing}
              </div>
              ${value === undefined ? nothing : figure(value)}
            </li>
          `;
        })}
      </ul>
    </section>
  `;
};
