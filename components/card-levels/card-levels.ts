import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import type { CardCampaign, CardPass } from '../../src/contract/card.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { isolated } from '../../src/messages/isolated.ts';
import { card } from '../../src/messages/zh-cn/card.ts';
import { levels } from '../../src/messages/zh-cn/levels.ts';
import { levelProgress } from '../../src/rules/levels.ts';
import { installTokens } from '../../src/theme/install.ts';
import { figure } from '../card-benefits/figure.ts';
import { styles } from './card-levels.styles.ts';

type Level = CardCampaign['levels'][number];

/**
 * The ladder of a card's levels: what each asks for and brings, and how far the holder has come. It is a part of
 * `lk-member-card`, which opens it on a sheet and tells it everything.
 *
 * @element lk-card-levels
 * @csspart ladder - The levels, from the first to the highest.
 */
export class CardLevelsElement extends LitElement {
  static override styles = styles;

  /** Whose levels they are. */
  @property({ attribute: false }) campaign: CardCampaign | undefined;

  /** The visitor's card, which says how far they have come. */
  @property({ attribute: false }) pass: CardPass | undefined;

  readonly #words = new WordsController(this, { levels, card });

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { campaign } = this;
    if (!campaign) return nothing;
    const { levels: say } = this.#words.say;
    return html`
      ${this.#standing(campaign)}
      <ol part="ladder">
        ${campaign.levels.map((level, step) => this.#step(campaign, level, step))}
      </ol>
      <p class="small quiet">${say.keeps(this.#points(campaign))}</p>
    `;
  }

  #points({ pointsName }: CardCampaign) {
    return isolated(pointsName ?? this.#words.say.card.points);
  }

  /** Where the holder stands, and what is missing to the next level. */
  #standing(campaign: CardCampaign) {
    const { levels: say, card } = this.#words.say;
    const points = this.#points(campaign);
    if (!this.pass) return html`<p class="quiet">${say.before}</p>`;
    const { earned } = this.pass.points;
    const { level, next, missing, progress } = levelProgress(campaign.levels, earned);
    return html`
      <div class="standing">
        <p>
          <span class="small quiet">${say.earned(points)}</span>
          <span class="figure">${card.balance(earned)}</span>
        </p>
        <p class="now">${say.now(isolated(level.name))}</p>
      </div>
      <progress value=${progress.toFixed(3)} aria-labelledby="missing"></progress>
      <p id="missing" class="small">${next ? say.toNext(missing, points, isolated(next.name)) : say.top}</p>
    `;
  }

  #step(campaign: CardCampaign, { id, name, threshold }: Level, step: number) {
    const { levels: say } = this.#words.say;
    const points = this.#points(campaign);
    // What names no level, or none that there is, is every holder's.
    const { benefits } = campaign;
    const opened = benefits.filter(({ levelId }) =>
      campaign.levels.some((level) => level.id === levelId) ? levelId === id : step === 0,
    );
    const own = this.pass && campaign.levels.findIndex((level) => level.id === this.pass?.levelId);
    const place = own === undefined ? 'ahead' : step < own ? 'reached' : step === own ? 'current' : 'ahead';
    const missing = threshold - (this.pass?.points.earned ?? 0);
    return html`
      <li class=${place} aria-current=${place === 'current' ? 'step' : nothing}>
        <div class="head">
          <h3>${name}</h3>
          <span class="small quiet">${threshold > 0 ? say.from(threshold, points) : say.fromStart}</span>
        </div>
        ${
          own === undefined
            ? nothing
            : html`<p class="small place">
                ${place === 'ahead' ? say.ahead(Math.max(0, missing), points) : say[place]}
              </p>`
        }
        ${
          opened.length > 0
            ? html`<ul aria-label=${say.brings(name)}>
                ${opened.map(
                  ({ title, text, value }) =>
                    html`<li>
                      <div class="benefit">
                        <b>${title}</b>
                        ${text ? html`<p class="small quiet">${text}</p>` : nothing}
                      </div>
                      ${value === undefined ? nothing : figure(value)}
                    </li>`,
                )}
              </ul>`
            : nothing
        }
      </li>
    `;
  }
}
