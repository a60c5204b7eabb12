import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import type { CardCampaign } from '../../src/contract/card.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { shortDay } from '../../src/messages/day.ts';
import { dates } from '../../src/messages/zh-cn/dates.ts';
import { grouped } from '../../src/rules/code-digits.ts';
import { shared } from './counter.styles.ts';
import { couponTicket, ticketStyles } from './coupon-ticket.ts';
import { type CounterMessages, zhCN } from './messages.ts';
import { notice, noticeStyles } from './notice.ts';
import { type CardVerification, type SettledVerdict, toneOf } from './verdict.ts';

const fact = (name: string, value: string | undefined, look = '') =>
  value === undefined
    ? nothing
    : html`<div class="fact">
        <dt>${name}</dt>
        <dd class=${look}>${value}</dd>
      </div>`;

/**
 * What a code turned out to be: the verdict, large enough for arm's length, then the card or the coupon.
 *
 * @element counter-verdict
 */
@customElement('counter-verdict')
export class CounterVerdictElement extends LitElement {
  static override styles = [
    shared,
    noticeStyles,
    ticketStyles,
    css`
      .card {
        margin-top: 12px;
        padding: 4px 18px 6px;
        border-radius: var(--lk-radius-card);
        background: var(--lk-surface-raised);
        color: var(--lk-text);
      }
      .card h2 {
        padding: 12px 0 8px;
      }
      .fact {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        padding: 9px 0;
        border-top: 1px solid var(--lk-line);
      }
      dt {
        margin-right: 12px;
        color: var(--lk-text-quiet);
        font-size: var(--lk-size-sm);
      }
      dd {
        font-weight: 500;
        font-variant-numeric: tabular-nums;
      }
      /* A phone as small as they come shows the whole card above the key for the next. */
      @media (max-width: 699px) and (max-height: 719px) {
        .card .fact {
          padding: 7px 0;
        }
      }
      .large {
        color: var(--lk-brand-text);
        font: 700 1.375rem/1.1 var(--lk-font-display);
        font-variant-numeric: lining-nums;
      }
    `,
  ];

  /** What the code turned out to be. */
  @property({ attribute: false }) verdict?: SettledVerdict;

  /** The card's campaign, once known: it names the levels, and days are told in its time zone. */
  @property({ attribute: false }) campaign?: CardCampaign;

  /** Every sentence it says. */
  @property({ attribute: false }) messages: CounterMessages = zhCN;

  readonly #words = new WordsController(this, { dates });

  protected override render() {
    if (!this.verdict) return nothing;
    const { name } = this.verdict;
    const { title, next } = this.messages.verdict[name];
    return html` ${notice(toneOf[name], title, next)} ${this.#renderPass(this.verdict)} `;
  }

  #renderPass({ verification }: SettledVerdict) {
    if (!verification) return nothing;
    const { pass } = verification;
    return pass.kind === 'card'
      ? this.#renderCard({ ...verification, pass })
      : couponTicket(this.messages, { ...verification, pass }, this.#words.ready ? this.#words.say.dates : undefined);
  }

  #renderCard({ pass, holder, serverTime }: CardVerification) {
    const { card, count } = this.messages;
    const { campaign } = this;
    const level = campaign?.levels.find(({ id }) => id === pass.levelId)?.name;
    const told = this.#words.ready ? campaign : undefined;
    const { dates: say } = this.#words.say;
    return html`
      <div class="card">
        <h2>${campaign?.title ?? pass.title}</h2>
        <dl>
          ${fact(card.level, level, 'large')}
          ${fact(campaign?.pointsName ?? card.points, count(pass.points.balance), 'large')}
          ${fact(card.number, grouped(pass.number, 4))} ${fact(card.holder, holder ?? pass.holder)}
          ${fact(card.issued, told && shortDay(say, new Date(pass.issuedAt), told.timeZone, Date.parse(serverTime)))}
          ${fact(card.checked, told && say.time(new Date(serverTime), told.timeZone))}
        </dl>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-verdict': CounterVerdictElement;
  }
}
