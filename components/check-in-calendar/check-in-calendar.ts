import { html, LitElement, nothing, type PropertyValues, svg, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { Ahead, CheckInDay } from '../../src/contract/check-in.ts';
import type { Prize } from '../../src/contract/prize.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { checkInCalendar } from '../../src/messages/zh-cn/check-in-calendar.ts';
import { installTokens } from '../../src/theme/install.ts';
import { dayNumber, monthTitle, weekday } from './calendar-words.ts';
import { type Cell, cellOf, cellWords } from './cell.ts';
import { DayPressedEvent, MonthTurnedEvent } from './check-in-calendar.events.ts';
import { styles } from './check-in-calendar.styles.ts';
import { dayIn, daysOn, monthOf, monthsOn, weeksOf } from './month.ts';
import { weekStart } from './week-start.ts';

const leaf = svg`<svg class="leaf" viewBox="0 0 64 64" width="14" height="14" aria-hidden="true"><path d="M14 50C8 28 24 10 54 10c2 28-14 46-40 40z"></path></svg>`;

const gift = (size: number) =>
  svg`<svg viewBox="0 0 24 24" width=${size} height=${size} aria-hidden="true"><path d="M4 9h16v4H4zM5.500 13h13v7.500h-13zM12 9v11.500M12 9c-1.500-4-6-5-6-2.200C6 9 9.500 9 12 9zM12 9c1.500-4 6-5 6-2.200C18 9 14.500 9 12 9z"></path></svg>`;

/** How many days on an arrow key leads, on a page that runs from the left. */
const arrows: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/**
 * A month of a check-in: which days are done, which were missed, and what is ahead. Today is its one key. With a keyboard, the arrow
 * keys lead from day to day, Home and End through a week, and Page Up and Page Down through the months. It is a part of
 * `lk-check-in`, which tells it everything.
 *
 * @element lk-check-in-calendar
 * @fires {MonthTurnedEvent} lk-check-in-month - Another month is asked for; does not bubble.
 * @fires {DayPressedEvent} lk-check-in-day - Today was pressed; does not bubble.
 * @csspart month - The name of the month.
 * @csspart before - The key for the month before.
 * @csspart after - The key for the month after.
 * @csspart today - Today, while it is a key.
 * @cssprop --lk-brand-fill
 * @cssprop --lk-brand-soft
 * @cssprop --lk-gold-soft
 * @cssprop --lk-gold-text
 */
export class CheckInCalendarElement extends LitElement {
  static override styles = styles;

  /** The month that is shown: `2026-11`. */
  @property({ attribute: false }) month = '';

  /** What became of its days. */
  @property({ attribute: false }) days: readonly CheckInDay[] = [];

  /** What days to come bring. */
  @property({ attribute: false }) ahead: readonly Ahead[] = [];

  /** The prizes of the campaign. */
  @property({ attribute: false }) prizes: readonly Prize[] = [];

  /** Which day it is where the campaign is: `2026-11-26`. */
  @property({ attribute: false }) today = '';

  /** Whether today can be checked in on: its day is then a key. */
  @property({ attribute: false }) canCheckIn = false;

  /** Whether a month is on its way: no other can be asked for. */
  @property({ attribute: false }) isBusy = false;

  /** The first day of the campaign. */
  @property({ attribute: false }) from = '';

  /** The last day of the campaign. */
  @property({ attribute: false }) until = '';

  @query('[tabindex="0"]') private readonly current!: HTMLElement | null;
  /** The day that a person went to. */
  @state() private chosen = '';

  readonly #words = new WordsController(this, { checkInCalendar });
  /** The day that a person wants to be at once its month is there. */
  #wanted = '';
  #mustFocus = false;

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A day may be another cell than before, or a key no more.
    this.#mustFocus ||= Boolean(this.shadowRoot?.activeElement?.closest('td'));
    if (changed.has('month')) this.chosen = this.#wanted;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { month } = this;
    if (month === '') return nothing;
    const { lang } = this.#words;
    const weeks = weeksOf(month, weekStart(lang));
    const names = weeks[1]?.map((day = '') => weekday(day, lang)) ?? [];
    return html`
      <div class="head">
        <h2 id="month" part="month" aria-live="polite">${monthTitle(month, lang)}</h2>
        ${this.#turnKey('before', -1)} ${this.#turnKey('after', 1)}
      </div>
      <table
        role="grid"
        class=${this.isBusy ? 'waits' : ''}
        aria-labelledby="month"
        aria-busy=${String(this.isBusy)}
        @keydown=${this.#onKey}
        @focusin=${this.#onFocus}
      >
        <thead>
          <tr role="row">
            ${names.map(
              ({ long, narrow }) =>
                html`<th role="columnheader" scope="col">
                  <span class="unseen">${long}</span><span aria-hidden="true">${narrow}</span>
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${weeks.map(
            (week) =>
              html`<tr role="row">
                ${week.map((day) => (day === undefined ? html`<td role="gridcell"></td>` : this.#cell(cellOf(this, day))))}
              </tr>`,
          )}
        </tbody>
      </table>
    `;
  }

  protected override updated(): void {
    if (this.#mustFocus) this.current?.focus();
    this.#mustFocus = false;
  }

  /** The day that Tab leads to: where a person went, else today, else the first day of the campaign in this month. */
  get #reached(): string {
    const { month, chosen, today, from } = this;
    return [chosen, today, from].find((day) => monthOf(day) === month) ?? `${month}-01`;
  }

  #cell(cell: Cell): TemplateResult {
    const { day, state, isToday, brings } = cell;
    const { lang } = this.#words;
    const words = html`<span class="unseen">${cellWords(cell, this.#words.say.checkInCalendar, lang)}</span>`;
    const seen = html`<span aria-hidden="true">${dayNumber(day, lang)}</span>${this.#mark(cell)}`;
    const reach = day === this.#reached ? '0' : '-1';
    const current = isToday ? 'date' : nothing;
    return state === 'open'
      ? html`<td role="gridcell">
          <button
            type="button"
            part="today"
            class="day is-open"
            data-day=${day}
            tabindex=${reach}
            aria-current=${current}
            @click=${this.#press}
          >
            ${words}${seen}
          </button>
        </td>`
      : html`<td role="gridcell" data-day=${day} tabindex=${reach} aria-current=${current}>
          <span class="day is-${state} ${isToday ? 'is-today' : ''} ${brings.length > 0 ? 'brings' : ''}"
            >${words}${seen}</span
          >
        </td>`;
  }

  #mark({ state, brings }: Cell) {
    const say = this.#words.say.checkInCalendar;
    if (state === 'done') return leaf;
    if (state === 'forgiven') return html`<small aria-hidden="true">${say.kept}</small>`;
    if (state !== 'open') return brings.length > 0 ? gift(16) : nothing;
    return html`<small>${say.press}</small
      >${brings.length > 0 ? html`<span class="badge">${gift(12)}</span>` : nothing}`;
  }

  #turnKey(name: 'before' | 'after', by: number): TemplateResult {
    const isBack = this.#isMirrored === by > 0;
    return html`<button
      type="button"
      class="turn"
      part=${name}
      aria-label=${this.#words.say.checkInCalendar[name]}
      aria-disabled=${String(!this.#mayTurn(by))}
      @click=${() => this.#turn(by)}
    >
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <path d=${isBack ? 'M15 5l-7 7 7 7' : 'M9 5l7 7-7 7'}></path>
      </svg>
    </button>`;
  }

  get #isMirrored(): boolean {
    return getComputedStyle(this).direction === 'rtl';
  }

  #mayTurn(by: number): boolean {
    const month = monthsOn(this.month, by);
    return !this.isBusy && month >= monthOf(this.from) && month <= monthOf(this.until);
  }

  /** Asks for another month; the day is where a person wants to be in it. */
  #turn(by: number, day = ''): void {
    if (!this.#mayTurn(by)) return;
    this.#wanted = day;
    this.dispatchEvent(new MonthTurnedEvent(monthsOn(this.month, by)));
  }

  readonly #onFocus = ({ target }: Event) => {
    if (target instanceof HTMLElement) this.chosen = target.dataset['day'] ?? this.chosen;
  };

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = this.#dayBy(event.key);
    if (to === undefined) return;
    event.preventDefault();
    if (monthOf(to) !== this.month) {
      this.#turn(to < this.month ? -1 : 1, to);
      return;
    }
    this.chosen = to;
    this.#mustFocus = true;
  };

  /** The day that a key leads to. */
  #dayBy(key: string): string | undefined {
    const day = this.#reached;
    const step = arrows[key];
    if (step !== undefined) return daysOn(day, Math.abs(step) === 1 && this.#isMirrored ? -step : step);
    if (key === 'PageUp' || key === 'PageDown') return dayIn(monthsOn(this.month, key === 'PageUp' ? -1 : 1), day);
    const week = weeksOf(this.month, weekStart(this.#words.lang)).find((days) => days.includes(day));
    const days = week?.filter((one) => one !== undefined) ?? [];
    return key === 'Home' ? days[0] : key === 'End' ? days.at(-1) : undefined;
  }

  readonly #press = () => {
    this.dispatchEvent(new DayPressedEvent());
  };
}
