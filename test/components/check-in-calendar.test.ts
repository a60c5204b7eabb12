import '../../components/check-in-calendar/define.ts';

import sinon from 'sinon';

import { DayPressedEvent, MonthTurnedEvent } from '../../components/check-in-calendar/check-in-calendar.events.ts';
import type { CheckInCalendarElement } from '../../components/check-in-calendar/check-in-calendar.ts';
import { usualWeekStart, weekStart } from '../../components/check-in-calendar/week-start.ts';
import type { CheckInDay } from '../../src/contract/check-in.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { resizeWindow } from '../support/window.ts';
import { key } from './quiz-stage.ts';
import { clearStage, expectAccessible, find, mount, type StageOptions, until } from './stage.ts';

const day = (number: number) => `2026-04-${String(number).padStart(2, '0')}`;

const days: readonly CheckInDay[] = Array.from({ length: 16 }, (_, index) => ({
  day: day(index + 1),
  state: index === 3 || index === 6 ? 'missed' : index === 11 ? 'forgiven' : 'done',
}));

/** April 2026, of which the 17th is today. */
const told = {
  month: '2026-04',
  days,
  ahead: [
    { day: day(19), streak: 6, cycleDay: 6, prizeIds: ['off'] },
    { day: day(27), streak: 14, cycleDay: 7, prizeIds: ['off', 'tin'] },
  ],
  prizes: [
    { id: 'off', kind: 'coupon', name: '¥20', note: '今天这单减', couponCampaignId: 'spring-20' },
    { id: 'tin', kind: 'parcel', name: '茶罐', value: 16_800, currency: 'CNY' },
  ],
  today: day(17),
  canCheckIn: true,
  from: '2026-03-10',
  until: '2026-05-20',
} satisfies Partial<CheckInCalendarElement>;

const show = async (more: Partial<CheckInCalendarElement> = {}, options: StageOptions = {}) => {
  const calendar = document.createElement('lk-check-in-calendar');
  const months: string[] = [];
  let presses = 0;
  calendar.addEventListener(MonthTurnedEvent.type, ({ month }) => months.push(month));
  calendar.addEventListener(DayPressedEvent.type, () => (presses += 1));
  mount(Object.assign(calendar, told, more), options);
  await calendar.updateComplete;
  const tell = async (change: Partial<CheckInCalendarElement>) => {
    Object.assign(calendar, change);
    await calendar.updateComplete;
  };
  const cell = (number: number) => find(calendar, `[data-day$="-${String(number).padStart(2, '0')}"]`);
  const name = (number: number) =>
    (cell(number).querySelector('.unseen')?.textContent ?? '').replace(/[\u2068\u2069]/g, '');
  const all = (selector: string) => [...(calendar.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const at = () => {
    const active = calendar.shadowRoot?.activeElement;
    return active instanceof HTMLElement ? active.dataset['day'] : undefined;
  };
  const press = (name: string) => {
    const active = calendar.shadowRoot?.activeElement;
    if (active) key(active, name);
    return calendar.updateComplete;
  };
  const columns = () => all('th .unseen').map(({ textContent }) => textContent);
  return { calendar, months, presses: () => presses, tell, cell, name, all, at, press, columns };
};

describe('<lk-check-in-calendar>', () => {
  afterEach(async () => {
    sinon.restore();
    clearStage();
    document.documentElement.dir = '';
    document.documentElement.style.fontSize = '';
    await resizeWindow({ width: 800, height: 600 });
  });

  it('is a grid of a month, whose days are where they fall in its weeks', async () => {
    const { calendar, all, cell } = await show();
    expect(find(calendar, 'h2').textContent).to.equal('2026 年 4 月');
    expect(find(calendar, '[role=grid]').getAttribute('aria-labelledby')).to.equal('month');
    expect(all('[role=columnheader]').length).to.equal(7);
    expect(all('[role=row]').length).to.equal(6);
    expect(all('[role=gridcell]').length).to.equal(35);
    expect(all('[data-day]').length).to.equal(30);
    const column = [...(cell(1).parentElement?.children ?? [])].indexOf(cell(1));
    expect(column).to.equal(2);
  });

  it('says of each day in words what became of it and what it brings', async () => {
    const { name } = await show();
    expect(name(3)).to.equal('4月3日星期五，已签到');
    expect(name(4)).to.equal('4月4日星期六，没签到');
    expect(name(12)).to.equal('4月12日星期日，没签到，连签没断');
    expect(name(17)).to.equal('4月17日星期五，今天，签到');
    expect(name(18)).to.equal('4月18日星期六');
    expect(name(19)).to.equal('4月19日星期日，有奖励：¥20 今天这单减');
    expect(name(27)).to.equal('4月27日星期一，有奖励：¥20 今天这单减，茶罐');
  });

  it('says so in the visitor’s language, with weeks that begin as they do there', async () => {
    const { calendar, name, columns } = await show({}, { lang: 'en-US' });
    await until(() => expect(name(17)).to.equal('Friday, April 17, today, tap to check in'));
    expect(find(calendar, 'h2').textContent).to.equal('April 2026');
    expect(columns()[0]).to.equal('Sunday');
    clearStage();
    const chinese = await show();
    expect(chinese.columns()[0]).to.equal('星期一');
  });

  it('knows how weeks begin where the engine does not', () => {
    expect(['zh-CN', 'en', 'en-US', 'en-GB', 'de', 'zh-TW', 'ar-EG', 'ar-MA'].map(usualWeekStart)).to.deep.equal([
      1, 0, 0, 1, 1, 0, 6, 1,
    ]);
    expect(weekStart('zh-CN')).to.equal(1);
    expect(weekStart('en-US')).to.equal(0);
    // An old engine has none to begin with.
    if ('Locale' in Intl) sinon.stub(Intl, 'Locale').throws(new TypeError('no constructor'));
    expect(weekStart('en-US')).to.equal(0);
  });

  it('has one key among its days, today’s, and says when it is pressed', async () => {
    const { presses, cell, all, tell } = await show();
    expect(all('table button').map(({ dataset }) => dataset['day'])).to.deep.equal([day(17)]);
    expect(all('[aria-current=date]').length).to.equal(1);
    cell(16).click();
    expect(presses()).to.equal(0);
    cell(17).click();
    expect(presses()).to.equal(1);
    await tell({ canCheckIn: false });
    expect(all('table button').length).to.equal(0);
    expect(cell(17).getAttribute('aria-current')).to.equal('date');
  });

  it('says that today brings something too, until it is done', async () => {
    const today = { day: day(17), streak: 5, cycleDay: 5, prizeIds: ['tin'] };
    const { name, cell, tell } = await show({ ahead: [today] });
    expect(name(17)).to.equal('4月17日星期五，今天，签到，有奖励：茶罐');
    expect(cell(17).querySelector('.badge')).not.to.equal(null);
    await tell({ days: [...days, { day: day(17), state: 'done' }], canCheckIn: false });
    expect(name(17)).to.equal('4月17日星期五，今天，已签到');
  });

  it('keeps the focus on today when it is done and a key no more', async () => {
    const { cell, at, tell } = await show();
    cell(17).focus();
    await tell({ days: [...days, { day: day(17), state: 'done' }], canCheckIn: false });
    expect(at()).to.equal(day(17));
  });

  it('is walked by the arrow keys, through a week by Home and End, and can be left by Tab', async () => {
    const { all, at, cell, press } = await show();
    expect(all('[tabindex="0"]').map(({ dataset }) => dataset['day'])).to.deep.equal([day(17)]);
    cell(17).focus();
    for (const [name, to] of [
      ['ArrowRight', 18],
      ['ArrowDown', 25],
      ['ArrowLeft', 24],
      ['ArrowUp', 17],
      ['Home', 13],
      ['End', 19],
    ] as const) {
      await press(name);
      expect(at()).to.equal(day(to));
      expect(all('[tabindex="0"]').map(({ dataset }) => dataset['day'])).to.deep.equal([day(to)]);
    }
  });

  it('is walked the other way on a page that runs from the right', async () => {
    document.documentElement.dir = 'rtl';
    const { at, cell, press } = await show();
    cell(17).focus();
    await press('ArrowLeft');
    expect(at()).to.equal(day(18));
    await press('ArrowRight');
    expect(at()).to.equal(day(17));
  });

  it('asks for the month that a key leads into, and has the focus there once it has come', async () => {
    const { months, at, cell, tell, press } = await show();
    cell(30).focus();
    await press('ArrowRight');
    expect(months).to.deep.equal(['2026-05']);
    await tell({ isBusy: true });
    await press('PageDown');
    expect(months).to.deep.equal(['2026-05']);
    await tell({ month: '2026-05', days: [], isBusy: false });
    expect(at()).to.equal('2026-05-01');
    await press('PageUp');
    expect(months).to.deep.equal(['2026-05', '2026-04']);
    await tell({ month: '2026-04', days });
    expect(at()).to.equal(day(1));
  });

  it('finds the last day of a month that has no such day', async () => {
    const { months, at, cell, tell, press } = await show({ month: '2026-03', days: [] });
    cell(31).focus();
    await press('PageDown');
    expect(months).to.deep.equal(['2026-04']);
    await tell({ month: '2026-04' });
    expect(at()).to.equal(day(30));
  });

  it('is turned by its keys, and no further than the campaign goes', async () => {
    const { calendar, months, tell, at } = await show();
    const before = () => find(calendar, '[part=before]');
    const after = () => find(calendar, '[part=after]');
    before().focus();
    before().click();
    await tell({ month: '2026-03', days: [] });
    before().click();
    expect(before().getAttribute('aria-disabled')).to.equal('true');
    expect(calendar.shadowRoot?.activeElement === before()).to.equal(true);
    expect(at()).to.equal(undefined);
    after().click();
    await tell({ month: '2026-05' });
    after().click();
    expect(months).to.deep.equal(['2026-03', '2026-04']);
  });

  it('says which days the campaign does not have', async () => {
    const { name } = await show({ month: '2026-03', days: [] });
    expect(name(9)).to.equal('3月9日星期一，不在活动时间');
    expect(name(10)).to.equal('3月10日星期二');
  });

  for (const theme of ['light', 'dark', 'festive'] as const)
    it(`breaks no rule of axe in ${theme}`, async () => {
      const { calendar } = await show(
        { ahead: [{ day: day(17), streak: 5, cycleDay: 5, prizeIds: ['tin'] }] },
        { theme },
      );
      // It lies on paper, which is its holder’s.
      calendar.style.background = 'var(--lk-surface-raised)';
      await expectAccessible(calendar);
    });

  it('is no wider than a phone of 320 px with text twice as large, in either language and direction', async () => {
    await resizeWindow({ width: 320, height: 568 });
    document.documentElement.style.fontSize = '200%';
    for (const lang of ['zh-CN', 'en'])
      for (const dir of ['ltr', 'rtl']) {
        document.documentElement.dir = dir;
        const { calendar, name, cell } = await show({}, { lang });
        await until(() => expect(name(17).includes('today')).to.equal(lang === 'en'));
        expect(document.documentElement.scrollWidth).to.equal(320);
        expect(calendar.offsetWidth).to.be.at.most(320);
        expect(cell(17).scrollWidth).to.be.at.most(44);
        expect(cell(17).offsetHeight).to.be.at.least(44);
        clearStage();
      }
  });
});
