import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import type { CardCampaign, CardPass } from '../../src/contract/card.ts';
import { isolated } from '../../src/messages/isolated.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { icon } from '../../src/theme/icons.ts';
import { styles } from './card-benefits.styles.ts';
import { figure } from './figure.ts';

/**
 * What a card brings: every benefit with what it is worth, and for one that is still locked what is missing. It is a part of
 * `lk-member-card`, which fetches it beside its data and tells it everything.
 *
 * @element lk-card-benefits
 * @csspart benefits - The list with its title.
 */
export class CardBenefitsElement extends LitElement {
  static override styles = styles;

  /** Whose benefits they are. */
  @property({ attribute: false }) campaign: CardCampaign | undefined;

  /** The visitor's card, which says how far they have come. */
  @property({ attribute: false }) pass: CardPass | undefined;

  /** The sentences, in the language of the card. */
  @property({ attribute: false }) say: Messages['benefits'] | undefined;

  /** What points are called. */
  @property() points = '';

  /** Opens the ladder of levels, where there is one to open. */
  @property({ attribute: false }) onLevels: (() => unknown) | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { campaign, pass, say, points } = this;
    if (!campaign || !say || campaign.benefits.length === 0) return nothing;
    const { levels } = campaign;
    const own = levels.findIndex(({ id }) => id === pass?.levelId);
    const condition = (levelId: string | undefined) => {
      const needed = levels.findIndex(({ id }) => id === levelId);
      const level = levels[needed];
      if (!level || needed <= Math.max(own, 0)) return undefined;
      return pass
        ? say.lockedUntil(isolated(level.name), Math.max(0, level.threshold - pass.points.earned), isolated(points))
        : say.lockedFrom(isolated(level.name));
    };
    return html`
      <section part="benefits">
        <div class="head">
          <h2>${own >= 0 ? say.of(isolated(levels[own]?.name ?? '')) : say.before}</h2>
          ${
            this.onLevels && levels.length > 1
              ? html`<button type="button" class="link" @click=${this.onLevels}>${say.levels(levels.length)}</button>`
              : nothing
          }
        </div>
        <ul>
          ${campaign.benefits.map(({ title, text, value, levelId }) => {
            const missing = condition(levelId);
            const below = missing ?? text;
            return html`
              <li class=${missing === undefined ? '' : 'locked'}>
                <div class="benefit">
                  <b>${title}</b>
                  ${below ? html`<p class="small quiet">${missing === undefined ? nothing : icon('lock', 15)}${below}</p>` : nothing}
                </div>
                ${value === undefined ? nothing : figure(value)}
              </li>
            `;
          })}
        </ul>
      </section>
    `;
  }
}
