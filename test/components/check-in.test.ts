import { DayPressedEvent, MonthTurnedEvent } from '../../components/check-in-calendar/check-in-calendar.events.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { checkInFor, openCheckInShop, showCheckIn } from './check-in-shop.ts';
import { clearStage, expectAccessible, find, textOf, until } from './stage.ts';

describe('<lk-check-in>', () => {
  afterEach(clearStage);

  it('holds out what today brings, and what comes next, before anybody taps', async () => {
    const { checkIn, shop, key } = await showCheckIn();
    expect(checkIn.state).to.equal('open');
    expect(textOf(checkIn)).to.match(/签到，今天就得 ¥ ?20 今天这单减/);
    expect(
      key()
        .textContent.replace(/[\u2068\u2069]/g, '')
        .trim(),
    ).to.equal('签到，领今天的 ¥20');
    expect(textOf(checkIn)).to.include('再签 3 天，得 桂花糕');
    expect(shop.posts()).to.have.length(0);
    await until(() => expect(find(checkIn, 'lk-check-in-calendar').shadowRoot?.querySelector('[role=grid]')).to.exist);
    await expectAccessible(checkIn);
  });

  it('shows each step of the cycle once, with how many there are, where days in a row bring the same', async () => {
    const shop = openCheckInShop();
    const client = shop.connect();
    await checkInFor(shop, client, 2);
    const { checkIn } = await showCheckIn({}, shop, client);
    const steps = [...find(checkIn, '[part=ladder]').querySelectorAll('li')].map((step) => [
      step.className,
      step.textContent
        .replace(/[\u2068\u2069]/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
      step.getAttribute('aria-current'),
    ]);
    expect(steps).to.deep.equal([
      ['done', '¥20 第 1–2 天', null],
      ['now', '桂花糕 第 3 天 今天 共 100 份', 'step'],
      ['ahead', '抽奖一次 第 7 天', null],
    ]);
    expect(textOf(checkIn)).to.include('连签满 10 天，另得一次 茶罐 共 20 份');
    expect(find(checkIn, '[part=streak]').textContent.replace(/\s+/g, ' ').trim()).to.equal('连签 2 天');
  });

  it('checks in by one tap, goes straight to the coupon’s code, and holds out tomorrow’s at once', async () => {
    const { checkIn, shop, press, isDone } = await showCheckIn();
    const heard: string[] = [];
    checkIn.addEventListener('lk-checked-in', ({ checkIn: { day } }) => heard.push(day));
    await press();
    await isDone();
    await until(() => expect(textOf(find(checkIn, 'lk-draw-result'))).to.include('春茶满减券'));
    find(find(checkIn, 'lk-draw-result'), '[part=go]').click();
    await until(() => find(find(find(checkIn, 'lk-coupon-use'), 'lk-pass-barcode'), '[part=digits]'));
    expect(textOf(checkIn)).to.match(/今天签好了，明天再来，又得 ¥ ?20 今天这单减/);
    expect(textOf(checkIn)).to.include('今天得了 ¥20 今天这单减');
    expect(checkIn.shadowRoot?.querySelector('[part=start]')).to.equal(null);
    expect(heard).to.deep.equal(['2026-06-01']);
    expect(shop.posts()).to.have.length(1);
  });

  /** A check-in as it is after so many days in a row. */
  const showAfter = async (days: number) => {
    const shop = openCheckInShop();
    const client = shop.connect();
    await checkInFor(shop, client, days);
    return showCheckIn({}, shop, client);
  };

  it('leads on to the draw where a chance was won', async () => {
    const { checkIn, press } = await showAfter(6);
    checkIn.setAttribute('draw-href', '/draw/');
    await press();
    await until(() => expect(find(checkIn, 'a[part=draw]').getAttribute('href')).to.equal(`${location.origin}/draw/`));
    await until(() => expect(textOf(find(checkIn, 'lk-draw-result'))).to.include('抽奖一次'));
  });

  it('asks where a parcel goes where that was won, and keeps all that was', async () => {
    const { checkIn, press } = await showAfter(9);
    expect(textOf(checkIn)).to.include('连签 9 天');
    await press();
    await until(() => expect(textOf(find(checkIn, 'lk-draw-result'))).to.include('茶罐'));
    find(find(checkIn, 'lk-draw-result'), '[part=go]').click();
    // What asks for a contact is large, and comes late.
    await until(() => expect(textOf(find(checkIn, 'lk-draw-contact'))).to.include('茶罐'), 20_000);
    find(find(checkIn, 'lk-sheet'), '.close').click();
    // Nobody reaches what lies under a sheet before it is gone.
    await until(() => expect(checkIn.shadowRoot?.querySelector('lk-sheet') === null).to.equal(true));
    await until(() => expect(find(checkIn, '[part=records]').textContent).to.include('8'));
    find(checkIn, '[part=records]').click();
    await until(() => expect(textOf(find(checkIn, 'lk-draw-records'))).to.include('桂花糕'));
  });

  it('checks in by today’s day in the calendar, too, and fetches the months that are asked for', async () => {
    const { checkIn, shop, isDone } = await showCheckIn();
    const calendar = () => find(checkIn, 'lk-check-in-calendar');
    await until(() => expect(calendar()).to.have.property('canCheckIn', true));
    calendar().dispatchEvent(new MonthTurnedEvent('2026-07'));
    await until(() => expect(calendar()).to.deep.include({ month: '2026-07', isBusy: false }));
    expect(Reflect.get(calendar(), 'ahead')).to.have.length.greaterThan(10);
    calendar().dispatchEvent(new DayPressedEvent());
    await isDone();
    expect(shop.posts()).to.have.length(1);
    expect(calendar()).to.have.property('canCheckIn', false);
  });

  it('tells the days, the organiser and every reward with how many there are, before anybody takes part', async () => {
    const { checkIn } = await showCheckIn();
    find(checkIn, '[part=rules]').click();
    await until(() => expect(textOf(find(checkIn, 'lk-rules'))).to.match(/2026 年 1 月 1 日.*每人每天一次.*山间茶铺/));
    const sheet = find(checkIn, 'lk-sheet')
      .textContent.replace(/[\u2068\u2069]/g, '')
      .replace(/\s+/g, ' ');
    expect(sheet).to.match(/桂花糕 第 3 天 共 100 份.*抽奖一次.*茶罐 共 20 份.*每 7 天一轮.*可以漏 1 天/);
  });

  it('speaks English where the page does', async () => {
    const { checkIn, key } = await showCheckIn({ lang: 'en' });
    await until(() => expect(textOf(checkIn)).to.include('Check in today for'));
    expect(textOf(checkIn)).to.include('3 more days to Cake');
    expect(
      key()
        .textContent.replace(/[\u2068\u2069]/g, '')
        .trim(),
    ).to.equal('Check in for today’s ¥20');
  });
});
