import { bookPoints } from '../../../src/contract/points.ts';
import { dropAnswer, dropRequest, respond } from '../../../src/mock/faults.ts';
import { expectAccessible, find, textOf, until } from '../../components/stage.ts';
import { afterEach, describe, expect, it } from '../../support/browser-test.ts';
import { deferred } from '../../support/deferred.ts';
import { pressKey, resizeWindow } from '../../support/window.ts';
import { clearCounter, type Counter, customer, dress, openCounter, press, settle, signIn } from './counter-stage.ts';

/** A counter that booked so much on one card, one after the other. */
const openWith = async (...deltas: readonly number[]) => {
  const counter = await openCounter();
  await signIn(counter);
  const one = await customer(counter);
  const client = find(counter.app, 'counter-shift', customElements.get('counter-shift') ?? HTMLElement);
  const staff = 'client' in client ? (client.client as Parameters<typeof book>[0]) : undefined;
  for (const delta of deltas) await book(staff, await one.showCode(), delta);
  return { ...counter, one };
};

const book = async (
  client: ReturnType<Counter['shop']['connect']> | undefined,
  code: string,
  delta: number,
): Promise<void> => {
  const booked = await client?.call(bookPoints, {
    body: { code, delta, reason: '消费', orderRef: `A-${String(delta)}` },
  });
  if (booked?.kind !== 'ok') throw new Error('not booked');
};

const openList = (counter: Counter) => {
  find(counter.desk(), '.bookings').click();
  return until(() => counter.view('counter-bookings'));
};
const list = (counter: Counter) => textOf(counter.view('counter-bookings'));
const lines = (counter: Counter) => [...(counter.view('counter-bookings').shadowRoot?.querySelectorAll('li') ?? [])];

/** Undoes the newest, for a reason. */
const undo = async (counter: Counter) => {
  find(counter.view('counter-bookings'), '.undo').click();
  const form = () => find(counter.view('counter-bookings'), 'counter-void');
  await until(form);
  await settle();
  find(form(), '#reason-0').click();
  await settle();
  find(form(), '.keys .key').click();
  return form;
};

describe('the day’s bookings', () => {
  afterEach(clearCounter);

  it('are listed newest first, with what they add up to', async () => {
    const counter = await openWith(86, -30);
    await openList(counter);
    await until(() => expect(list(counter)).to.match(/今天合计 · 2 笔 \+56/));
    expect(lines(counter)[0]?.textContent.replace(/\s+/g, ' ')).to.match(
      /12:00 林\*\* · 尾号 \d{4} 茶友卡 · 消费 · 订单 A--30 −30 撤销/,
    );
    await expectAccessible(counter.app);
  });

  it('say that there are none yet, and let the next card be scanned from there', async () => {
    const counter = await openWith();
    await openList(counter);
    await until(() => expect(list(counter)).to.contain('今天还没有记过'));
    await expectAccessible(counter.app);
    press(await counter.one.showCode());
    await until(() => expect(counter.verdict()).to.contain('可以用'));
    expect(counter.desk().hidden).to.equal(false);
  });

  it('say that they are on their way, and that nobody could be reached', async () => {
    const counter = await openWith(86);
    const gate = deferred<undefined>();
    counter.shop.line.always((request, forward) => gate.promise.then(() => dropRequest(request, forward)));
    await openList(counter);
    expect(list(counter)).to.contain('正在取今天的记录');
    gate.resolve(undefined);
    await until(() => expect(list(counter)).to.contain('网断了，取不到今天的记录'));
    await expectAccessible(counter.app);
    counter.shop.line.always(respond(503));
    find(counter.view('counter-bookings'), '.key').click();
    await until(() => expect(list(counter)).to.contain('后台没有应答'));
    counter.shop.line.always(undefined);
    find(counter.view('counter-bookings'), '.key').click();
    await until(() => expect(list(counter)).to.contain('+86'));
  });

  it('come page after page until all are counted, and are shown twenty at a time', async () => {
    const counter = await openWith(...Array.from({ length: 103 }, () => 1));
    await openList(counter);
    await until(() => expect(list(counter)).to.match(/103 笔 \+103/));
    expect(lines(counter).length).to.equal(20);
    find(counter.view('counter-bookings'), '.more').click();
    await until(() => expect(lines(counter).length).to.equal(40));
  });

  it('are undone for a reason, struck through and counted out', async () => {
    const counter = await openWith(86, 12);
    await openList(counter);
    await until(() => lines(counter)[0]?.textContent);
    await undo(counter);
    await until(() => expect(list(counter)).to.match(/今天合计 · 1 笔 \+86.*已撤销 \+12/));
    await until(() => expect(lines(counter).length).to.equal(3));
    expect(lines(counter)[0]?.textContent).to.match(/撤销 · 茶友卡 · 记错了/);
    expect(lines(counter)[1]?.querySelector('del')?.textContent).to.equal('+12');
    expect(lines(counter)[1]?.textContent).to.contain('已撤销');
    await expectAccessible(counter.app);
  });

  it('ask why before one is undone, and show its figures', async () => {
    const counter = await openWith(86);
    await openList(counter);
    await until(() => find(counter.view('counter-bookings'), '.undo').click());
    const form = () => find(counter.view('counter-bookings'), 'counter-void');
    await until(() => expect(textOf(form())).to.match(/撤销这一笔 \+86 积分 林\*\* · 尾号 \d{4} · 消费 订单 A-86/));
    find(form(), '.keys .key').click();
    await until(() => expect(textOf(form())).to.contain('写一句为什么撤销'));
    await expectAccessible(counter.app);
    await pressKey('Escape');
    await until(() => expect(lines(counter).length).to.equal(1));
    await pressKey('Escape');
    await until(() => expect(counter.desk().hidden).to.equal(false));
  });

  it('say that one was undone already, and that its points are spent', async () => {
    const counter = await openWith(86);
    await openList(counter);
    await until(() => expect(lines(counter).length).to.equal(1));
    counter.shop.mock.changePass(counter.one.pass.id, { points: { balance: 10, earned: 166 } });
    const form = await undo(counter);
    await until(() => expect(textOf(form())).to.contain('已经用掉了'));
    await expectAccessible(counter.app);
    await pressKey('Escape');
    counter.shop.mock.changePass(counter.one.pass.id, { points: { balance: 166, earned: 166 } });
    await until(() => expect(lines(counter).length).to.equal(1));
    const client = counter.view('counter-bookings');
    find(client, '.undo').click();
    await until(form);
    await settle();
    // Another till of the shop is faster.
    counter.shop.line.next(async (request, forward) => {
      await forward(
        new Request(request.clone(), {
          headers: { ...Object.fromEntries(request.headers), 'idempotency-key': 'another-tills-key' },
        }),
      );
      return forward(request);
    });
    find(form(), '#reason-0').click();
    await settle();
    find(form(), '.keys .key').click();
    await until(() => expect(textOf(form())).to.contain('已经撤销过了'));
  });

  it('are undone once where the answer was lost', async () => {
    const counter = await openWith(86);
    await openList(counter);
    await until(() => expect(lines(counter).length).to.equal(1));
    counter.shop.line.always((request, forward) =>
      request.url.includes('/void') ? dropAnswer(request, forward) : forward(request),
    );
    const form = await undo(counter);
    await until(() => expect(textOf(form())).to.contain('只会撤销一次'));
    await pressKey('Escape');
    press(await counter.one.showCode());
    await settle();
    expect(textOf(form()), 'nothing leads away from what is unsettled').to.contain('只会撤销一次');
    counter.shop.line.always(undefined);
    find(form(), '.keys .key').click();
    await until(() => expect(list(counter)).to.match(/0 笔 0.*已撤销 \+86/));
    expect(lines(counter).length).to.equal(2);
  });

  it('fit a narrow phone in English, with letters twice as large', async () => {
    await dress();
    const counter = await openWith(86, -30);
    find(counter.app, 'header button').click();
    await openList(counter);
    await until(() => expect(list(counter)).to.match(/Today in all · 2 bookings \+56/));
    await resizeWindow({ width: 320, height: 568 });
    document.documentElement.style.fontSize = '200%';
    await settle();
    expect(document.documentElement.scrollWidth).to.equal(320);
    await expectAccessible(counter.app);
  });
});
