import type { Client } from '../../src/client/client.ts';
import { getMeta } from '../../src/contract/meta.ts';
import { dropAnswer, dropRequest, type Fault } from '../../src/mock/faults.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { teaDaily } from '../support/tea-quiz.ts';
import { ok } from './member.ts';
import { answerOnce, keysOf, onlyTo, open, openQuizShop, postsTo, showQuiz } from './quiz-shop.ts';
import { clearStage, expectAccessible, find, status, textOf, until } from './stage.ts';

const second = 1000;
const silence: Fault = () => new Promise(() => undefined);
const wasOnLine = Object.getOwnPropertyDescriptor(navigator, 'onLine');

/** The phone loses its network, or has it back. */
const network = (isThere: boolean) => {
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: isThere });
  window.dispatchEvent(new Event(isThere ? 'online' : 'offline'));
};

/** Lets the client hear what time it is now. */
const hearTime = async (client: Client) => ok(await client.call(getMeta, {}));

const field = (way: Element) => {
  const input = way.shadowRoot?.querySelector('input');
  if (!input) throw new Error('no field');
  return input;
};

describe('<lk-picture-quiz>', () => {
  afterEach(() => {
    clearStage();
    Reflect.deleteProperty(navigator, 'onLine');
    if (wasOnLine) Object.defineProperty(navigator, 'onLine', wasOnLine);
  });

  it('tells what there is to know and opens nothing before somebody taps; then the question is there and has the focus', async () => {
    const { quiz, shop, level, key, start } = await showQuiz();
    expect(textOf(quiz)).to.match(/每日看图猜.*答对得 桂花糕 兑 1 份 共 100 份.*2 次机会.*当天都能答/);
    expect(key().textContent.trim()).to.equal('看今天的图');
    await expectAccessible(quiz);
    expect(postsTo(shop, '/attempts')).to.have.length(0);
    await start();
    expect(postsTo(shop, '/attempts')).to.have.length(1);
    await until(() => expect(textOf(level())).to.include('壶里泡的是什么茶？'));
    await until(() => expect(level().shadowRoot?.activeElement === find(level(), 'h3')).to.equal(true));
    expect(textOf(level())).to.include('还有 2 次机会');
    await expectAccessible(quiz);
  });

  it('says kindly that an answer was wrong, and once it is right what there is to say of it and what was won, and nothing moves', async () => {
    const { quiz, shop, level, start, send, way, isBusy } = await showQuiz();
    const heard: unknown[] = [];
    quiz.addEventListener('lk-quiz-answered', ({ correct, level: place, awards }) =>
      heard.push([correct, place, awards.length]),
    );
    await start();
    const place = () => way().getBoundingClientRect().top - quiz.getBoundingClientRect().top;
    await until(() => expect(status(level())).to.equal(''));
    const before = [place(), way().getBoundingClientRect().height];
    send({ text: '龙井' });
    await until(() => expect(status(level())).to.equal('还有 1 次机会'));
    expect(isBusy()).to.equal(false);
    expect([place(), way().getBoundingClientRect().height]).to.deep.equal(before);
    send({ text: '鐵觀音' });
    await until(() => expect(textOf(level())).to.match(/答对了 产自安溪。/));
    expect(level().shadowRoot?.activeElement === find(level(), '[part=verdict]')).to.equal(true);
    expect([place(), way().getBoundingClientRect().height]).to.deep.equal(before);
    await until(() => expect(textOf(find(quiz, 'lk-draw-result'))).to.include('桂花糕兑换券'));
    find(find(quiz, 'lk-draw-result'), '[part=go]').click();
    await until(() => find(find(find(quiz, 'lk-coupon-use'), 'lk-pass-barcode'), '[part=digits]'));
    expect(keysOf(postsTo(shop, '/answers')).size).to.equal(2);
    expect(heard).to.deep.equal([
      [false, 2, 0],
      [true, 2, 1],
    ]);
  });

  it('goes on with the clock where a reload left it, and opens nothing anew', async () => {
    const shop = openQuizShop({ storage: 'local' });
    const before = await showQuiz({ id: 'tea-chain' }, shop);
    await before.start();
    await until(() => expect(find(before.level(), '[part=timer]').textContent).to.match(/1:00|0:59/));
    before.quiz.remove();
    shop.wait(20 * second);
    const { level, way } = await showQuiz({ id: 'tea-chain' }, shop);
    await until(way);
    expect(find(level(), '[part=timer]').textContent).to.match(/0:(40|39|38)/);
    expect(postsTo(shop, '/attempts')).to.have.length(1);
    expect(postsTo(shop, '/answers')).to.have.length(0);
  });

  it('says once that ten seconds are left, and ends nothing by itself at their end: it asks, and again until it hears', async () => {
    const { shop, client, level, start, isBusy } = await showQuiz({ id: 'tea-chain' });
    await start();
    expect(status(level())).to.equal('');
    shop.wait(52 * second);
    await hearTime(client);
    await until(() => expect(status(level())).to.equal('还有 10 秒'));
    expect(isBusy()).to.equal(false);
    shop.line.always((request, forward) =>
      request.url.includes('participation') ? silence(request, forward) : forward(request),
    );
    shop.wait(10 * second);
    await hearTime(client);
    await until(() => expect(status(level())).to.include('时间到'));
    expect(textOf(level())).to.include('0:00');
    expect(isBusy()).to.equal(true);
    expect(textOf(level())).not.to.include('停下');
    shop.line.always(undefined);
    await until(() => expect(textOf(level())).to.match(/时间到了 闯关到这里就停下了/), 10_000);
    expect(textOf(level())).not.to.include('铁观音');
  });

  it('asks again where the clock of the shop has not come to the end yet, until it has', async () => {
    const { shop, client, level, start } = await showQuiz({ id: 'tea-chain' });
    await start();
    const reads = () => shop.requests.filter(({ url }) => url.includes('participation')).length;
    await until(() => expect(reads()).to.equal(2));
    // What is still on its way would set the clock back.
    await until(() => expect(shop.isBusy()).to.equal(false));
    shop.wait(61 * second);
    await hearTime(client);
    shop.wait(-2 * second);
    // A window that is not in front has its timers slowed down.
    await until(() => expect(reads()).to.be.greaterThan(2), 20_000);
    await until(() => expect(shop.isBusy()).to.equal(false));
    expect(textOf(level())).not.to.include('停下');
    shop.wait(2 * second);
    await until(() => expect(textOf(level())).to.include('闯关到这里就停下了'), 10_000);
  });

  it('asks no more once it is off the page', async () => {
    const { quiz, shop, client, start } = await showQuiz({ id: 'tea-chain' });
    await start();
    const reads = () => shop.requests.filter(({ url }) => url.includes('participation')).length;
    await until(() => expect(reads()).to.equal(2));
    // What is still on its way would set the clock back.
    await until(() => expect(shop.isBusy()).to.equal(false));
    shop.wait(61 * second);
    await hearTime(client);
    shop.wait(-2 * second);
    // A window that is not in front has its timers slowed down.
    await until(() => expect(reads()).to.be.greaterThan(2), 20_000);
    quiz.remove();
    await until(() => expect(shop.isBusy()).to.equal(false));
    const asked = reads();
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(reads()).to.equal(asked);
  });

  it('gives a hint that has to be waited for once its time has come, by the clock of the shop', async () => {
    const { shop, client, level, start } = await showQuiz();
    await start();
    const key = () => find(level(), '[part=hint]');
    expect(key().textContent).to.match(/0:(30|29) 后可以看提示/);
    key().click();
    expect(postsTo(shop, '/hints')).to.have.length(0);
    shop.wait(30 * second);
    await hearTime(client);
    await until(() => expect(key().textContent.trim()).to.equal('看提示'));
    key().click();
    await until(() => expect(find(level(), '[part=hints]').textContent.trim()).to.equal('它是一种乌龙'));
    expect(textOf(level())).to.include('还有 2 次机会');
    expect(key().textContent).to.include('后可以看提示');
  });

  it('says what a hint costs before it is taken, and keeps the last try for an answer', async () => {
    const { shop, level, start } = await showQuiz({ id: 'tea-chain' });
    await start();
    const key = () => find(level(), '[part=hint]');
    expect(key().textContent.trim()).to.equal('看提示，用掉 1 次机会');
    key().click();
    await until(() => expect(textOf(level())).to.include('还有 1 次机会'));
    expect(key().textContent.trim()).to.equal('最后一次机会，留着作答');
    key().click();
    expect(postsTo(shop, '/hints')).to.have.length(1);
  });

  it('says before that an answer counts as it arrives, keeps one that cannot leave, and sends it once when the network is back', async () => {
    const { shop, level, start, send, isBusy } = await showQuiz();
    await start();
    network(false);
    await until(() => expect(status(level())).to.include('以送到的时间为准'));
    await expectAccessible(level());
    shop.line.always(onlyTo('/answers', dropRequest));
    send({ text: '铁观音' });
    await until(() => find(level(), '[part=send-now]'));
    expect(status(level())).to.include('答案留着');
    expect(isBusy()).to.equal(true);
    send({ text: '龙井' });
    shop.line.always(undefined);
    network(true);
    await until(() => expect(textOf(level())).to.include('答对了'));
    expect(keysOf(postsTo(shop, '/answers')).size).to.equal(1);
  });

  it('sends a kept answer by a tap, too, and says what became of it where it came too late', async () => {
    const { shop, level, start, send } = await showQuiz({ id: 'tea-chain' });
    const failures: string[] = [];
    await start();
    level().addEventListener('lk-error', ({ failure }) =>
      failures.push(failure.name === 'refused' ? failure.problem.code : failure.name),
    );
    shop.line.always(onlyTo('/answers', dropRequest));
    send({ text: '铁观音' });
    await until(() => find(level(), '[part=send-now]'));
    shop.wait(61 * second);
    shop.line.always(undefined);
    find(level(), '[part=send-now]').click();
    await until(() => expect(textOf(level())).to.match(/可能时间到了.*闯关到这里就停下了/));
    expect(failures).to.deep.equal(['unreachable', 'attempt_over']);
    expect(textOf(level())).not.to.include('答案是');
  });

  it('sends an answer once that a reload cut short, by its first key', async () => {
    const shop = openQuizShop({ storage: 'local' });
    const before = await showQuiz({}, shop);
    await before.start();
    shop.line.always(onlyTo('/answers', dropAnswer));
    before.send({ text: '龙井' });
    await until(() => expect(postsTo(shop, '/answers').length).to.be.greaterThan(0));
    before.quiz.remove();
    shop.line.always(undefined);
    const { level } = await showQuiz({}, shop);
    await until(() => expect(textOf(level())).to.include('还有 1 次机会'));
    await until(() => expect(shop.isBusy()).to.equal(false));
    expect(keysOf(postsTo(shop, '/answers')).size).to.equal(1);
  });

  it('reads anew what another tab answered, and says what happened', async () => {
    const shop = openQuizShop({ storage: 'local' });
    const { level, start, send } = await showQuiz({}, shop);
    await start();
    const other = shop.connect(shop.mock.fetch);
    const attempt = await open(other, 'tea-daily');
    for (const text of ['龙井', '毛峰']) await answerOnce(other, attempt, { text });
    expect(textOf(level())).to.include('还有 2 次机会');
    send({ text: '铁观音' });
    await until(() =>
      expect(textOf(level())).to.match(/在别的页面答过了.*这一题没答上来 答案明天公布，明天还有新图。/),
    );
    expect(textOf(level())).not.to.include('铁观音');
  });

  it('says that another tab is done, where this one would only begin', async () => {
    const shop = openQuizShop({ storage: 'local' });
    const { quiz, key, way } = await showQuiz({}, shop);
    const other = shop.connect(shop.mock.fetch);
    await answerOnce(other, await open(other, 'tea-daily'), { text: '铁观音' });
    key().click();
    await until(() => expect(textOf(quiz)).to.include('已经猜过了'));
    await until(way);
    expect(quiz.state).to.equal('taken');
    expect(postsTo(shop, '/attempts')).to.have.length(1);
  });

  it('says that an answer cannot be sent which is none, and sends nothing', async () => {
    const { shop, level, start, send, isBusy } = await showQuiz();
    await start();
    send({ text: 'a'.repeat(10_000) });
    await until(() => expect(status(level())).to.include('这个答案送不了'));
    expect(isBusy()).to.equal(false);
    send({ text: '铁\u0000观音' });
    send({ text: '  铁观音 ' });
    await until(() => expect(textOf(level())).to.include('答对了'));
    expect(postsTo(shop, '/answers')).to.have.length(1);
  });

  it('keeps what is being typed through a read in between and a change of language', async () => {
    const { shop, level, start, way } = await showQuiz();
    await start();
    const input = field(way());
    input.value = '铁观';
    const reads = () => shop.requests.filter(({ url }) => url.includes('participation')).length;
    const before = reads();
    window.dispatchEvent(new Event('online'));
    await until(() => expect(reads()).to.be.greaterThan(before));
    document.documentElement.lang = 'en';
    await until(() => expect(textOf(level())).to.include('Which tea is in the pot?'));
    expect(field(way()) === input).to.equal(true);
    expect(input.value).to.equal('铁观');
  });

  it('takes a text for a text, whatever it looks like', async () => {
    const wicked = '<img src=x onerror="window.wicked = 1">';
    const [letters, text, ...others] = teaDaily.questions;
    const { level, start, send } = await showQuiz({
      quiz: { questions: [letters, { ...text, text: wicked, explanation: wicked }, ...others] },
    });
    await start();
    expect(textOf(level())).to.include(wicked);
    send({ text: '铁观音' });
    await until(() => expect(find(level(), '[part=verdict]').textContent).to.include(wicked));
    expect(level().shadowRoot?.querySelector('img[src=x]')).to.equal(null);
    expect(window).not.to.have.property('wicked');
  });
});
