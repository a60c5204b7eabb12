import '../rules/define.ts';

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import type { DrawCampaign } from '../../src/contract/draw.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { drawRules } from '../../src/messages/zh-cn/draw-rules.ts';
import { mayComeToNothing } from '../../src/rules/draw-table.ts';
import { prizeName } from '../award/prize-name.ts';
import { styles } from './draw-rules.styles.ts';

type Prize = DrawCampaign['prizes'][number];

/** What a million is to a hundred. */
const ofPercent = 10_000;

/**
 * What can be won and how likely that is, the rules of the draw, and how anyone can check it. It is a part of `lk-lucky-draw`,
 * which opens it on a sheet and tells it everything.
 *
 * @element lk-draw-rules
 * @csspart odds - The table of prizes.
 * @csspart commitment - What was told of the seed before anybody drew.
 */
export class DrawRulesElement extends LitElement {
  static override styles = styles;

  /** Whose rules they are. */
  @property({ attribute: false }) campaign: DrawCampaign | undefined;

  /** Where anyone may read how it was drawn, once it is over. */
  @property({ attribute: false }) auditUrl: string | undefined;

  readonly #words = new WordsController(this, { drawRules });

  protected override render(): TemplateResult | typeof nothing {
    const { campaign } = this;
    if (!campaign) return nothing;
    const { drawRules: say } = this.#words.say;
    return html`
      ${campaign.mode === 'odds' ? this.#odds(campaign) : this.#pool(campaign)}
      <dl>
        <dt>${say.chances}</dt>
        <dd>${this.#chances(campaign)}</dd>
      </dl>
      <lk-rules .terms=${campaign}></lk-rules>
      <dl>
        <dt>${say.proof}</dt>
        <dd>
          ${say.commitment}
          <code part="commitment">${campaign.commitment}</code>
          ${this.auditUrl === undefined ? nothing : html`<a class="link" href=${this.auditUrl}>${say.audit}</a>`}
        </dd>
      </dl>
    `;
  }

  #total({ total }: Prize) {
    const { drawRules: say } = this.#words.say;
    return total === undefined ? say.unlimited : say.number(total);
  }

  #odds(campaign: DrawCampaign) {
    const { drawRules: say } = this.#words.say;
    const won = campaign.prizes.reduce((sum, { odds = 0 }) => sum + odds, 0);
    const left = 100 - won / ofPercent;
    return html`<table part="odds">
        <thead>
          <tr>
            <th scope="col">${say.prize}</th>
            <th scope="col">${say.total}</th>
            <th scope="col">${say.odds}</th>
          </tr>
        </thead>
        <tbody>
          ${campaign.prizes.map(
            (prize) =>
              html`<tr>
                <td>${prizeName(prize)}</td>
                <td>${this.#total(prize)}</td>
                <td>${say.percent((prize.odds ?? 0) / ofPercent)}</td>
              </tr>`,
          )}
          ${
            left > 0
              ? html`<tr>
                  <td>${say.nothing}</td>
                  <td></td>
                  <td>${say.percent(left)}</td>
                </tr>`
              : nothing
          }
        </tbody>
        <tfoot>
          <tr>
            <td>${say.sum}</td>
            <td></td>
            <td>${say.percent(100)}</td>
          </tr>
        </tfoot>
      </table>
      ${this.#fallbacks(campaign)}`;
  }

  /** What is given once a prize is out. */
  #fallbacks({ prizes }: DrawCampaign) {
    const { drawRules: say } = this.#words.say;
    return prizes
      .filter(({ total, odds = 0 }) => total !== undefined && odds > 0)
      .map((prize) => {
        const other = prizes.find(({ id }) => id === prize.fallback);
        const name = prizeName(prize);
        return html`<p class="small quiet">${other ? say.insteadOf(name, prizeName(other)) : say.outOf(name)}</p>`;
      });
  }

  #pool(campaign: DrawCampaign) {
    const { drawRules: say } = this.#words.say;
    const { prizes, tickets = 0 } = campaign;
    const blanks = tickets - prizes.reduce((sum, { total = 0 }) => sum + total, 0);
    return html`<table part="odds">
        <thead>
          <tr>
            <th scope="col">${say.prize}</th>
            <th scope="col">${say.total}</th>
          </tr>
        </thead>
        <tbody>
          ${prizes.map(
            (prize) =>
              html`<tr>
                <td>${prizeName(prize)}</td>
                <td>${this.#total(prize)}</td>
              </tr>`,
          )}
          ${
            mayComeToNothing(campaign)
              ? html`<tr>
                  <td>${say.nothing}</td>
                  <td>${say.number(blanks)}</td>
                </tr>`
              : nothing
          }
        </tbody>
      </table>
      <p class="small quiet">${say.pool(tickets)}</p>`;
  }

  #chances({ chances: { perDay, total } }: DrawCampaign) {
    const { drawRules: say } = this.#words.say;
    const lines = [
      ...(perDay === undefined ? [] : [say.perDay(perDay)]),
      ...(total === undefined ? [] : [say.inAll(total)]),
    ];
    return (lines.length > 0 ? lines : [say.granted]).map((line) => html`<p>${line}</p>`);
  }
}
