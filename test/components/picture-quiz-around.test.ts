import type { AuthRequiredEvent } from '../../components/shared.events.ts';
import type { Client } from '../../src/client/client.ts';
import { createOneTimeCode } from '../../src/contract/one-time-code.ts';
import { createSession } from '../../src/contract/session.ts';
import { dropAnswer, dropRequest } from '../../src/mock/faults.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { noon } from '../support/tea-card.ts';
import { teaDaily } from '../support/tea-quiz.ts';
import { resizeWindow } from '../support/window.ts';
import { hands, phone } from './form-stage.ts';
import { ok } from './member.ts';
import {
  answerOnce,
  clearLevels,
  keysOf,
  onlyTo,
  open,
  openQuizShop,
  postsTo,
  rightAnswer,
  showQuiz,
} from './quiz-shop.ts';
import { clearStage, expectAccessible, find, status, textOf, until } from './stage.ts';

type Shop = ReturnType<typeof openQuizShop>;

const hour = 3_600_000;
const day = 24 * hour;
const iso = (at: number) => new Date(at).toISOString();

/** The token of somebody who is known by their phone. */
const phoneToken = async ({ mock }: Shop, client: Client): Promise<string> => {
  ok(await client.call(createOneTimeCode, { body: { phone: phone.wire } }));
  const otp = mock.oneTimeCode(phone.wire) ?? '';
  return ok(await client.call(createSession, { body: { grant: 'phone', phone: phone.wire, otp } })).token;
};

const hasNoStart = (quiz: Element) => expect(quiz.shadowRoot?.querySelector('[part=start]')).to.equal(null);

/** The levels as a person reads them. */
const map = (quiz: Element) =>
  [...find(quiz, '[part=levels]').querySelectorAll('li')].map((level) => ({
    text: level.textContent.replace(/\s+/g, ' ').trim(),
    isNow: level.getAttribute('aria-current') === 'step',
  }));

/** Shows a chain at its last level, and clears that. */
const clearChain = async (shop: Shop) => {
  const client = shop.connect();
  await clearLevels(client, 3);
  const shown = await showQuiz({ id: 'tea-chain' }, shop, client);
  shown.quiz.setAttribute('draw-href', '/draw/');
  await shown.start();
  shown.send({ letters: ['龙', '井'] });
  await until(() => expect(textOf(shown.quiz)).to.include('全部通关'));
  return shown;
};

describe('what stands around a question', () => {
  afterEach(async () => {
    clearStage();
    for (const name of ['share', 'clipboard']) Reflect.deleteProperty(navigator, name);
    document.documentElement.style.fontSize = '';
    document.documentElement.dir = '';
    await resizeWindow({ width: 800, height: 600 });
  });

  it('counts down to its start, and cannot be started before', async () => {
    const { quiz } = await showQuiz({ quiz: { startsAt: iso(noon + hour) } });
    expect(quiz.state).to.equal('upcoming');
    hasNoStart(quiz);
    await until(() => expect(textOf(find(quiz, 'lk-countdown'))).to.match(/(01:00:00|00:59:5)/));
    await expectAccessible(quiz);
  });

  it('says that it is on hold, and lets nobody answer meanwhile, though a question is open', async () => {
    const { quiz, shop, level, way, start, isBusy } = await showQuiz();
    await start();
    shop.mock.putCampaign({ ...teaDaily, status: 'paused' });
    window.dispatchEvent(new Event('online'));
    await until(() => expect(quiz.state).to.equal('paused'));
    await until(() => expect(textOf(quiz)).to.include('先停一下'));
    expect(Reflect.get(way(), 'isOver')).to.equal(true);
    expect(textOf(level())).to.include('壶里泡的是什么茶？');
    expect(isBusy()).to.equal(false);
    hasNoStart(quiz);
  });

  it('is over after its end, and tells every answer then', async () => {
    const shop = openQuizShop();
    shop.wait(250 * day);
    const { quiz } = await showQuiz({ id: 'tea-chain' }, shop);
    expect(quiz.state).to.equal('ended');
    hasNoStart(quiz);
    expect(find(quiz, '[part=past]').textContent.trim()).to.equal('各关的答案');
    find(quiz, '[part=past]').click();
    await until(() => expect(textOf(find(quiz, 'lk-quiz-past'))).to.include('铁观音'));
  });

  it('lets somebody sign in first, and goes on by itself', async () => {
    const { quiz, shop, client, way } = await showQuiz({ quiz: { identity: 'phone' } });
    expect(quiz.state).to.equal('ineligible');
    hasNoStart(quiz);
    quiz.addEventListener('lk-auth-required', (event: AuthRequiredEvent) =>
      event.respondWith(phoneToken(shop, client)),
    );
    find(quiz, '[part=action]').click();
    await until(way);
  });

  it('is for card holders where it takes a card, and leads to it', async () => {
    const { quiz } = await showQuiz({ quiz: { cardCampaignId: 'tea-card' } });
    expect(textOf(quiz)).to.include('持卡会员才能猜');
    hasNoStart(quiz);
    quiz.setAttribute('card-href', '/card/');
    await quiz.updateComplete;
    expect(find(quiz, 'a[part=action]').getAttribute('href')).to.equal(`${location.origin}/card/`);
    quiz.setAttribute('card-href', 'javascript:alert(1)');
    await quiz.updateComplete;
    expect(quiz.shadowRoot?.querySelector('[part=action]')).to.equal(null);
  });

  it('shows new rules before anything is opened by them', async () => {
    const { quiz, shop, key, way } = await showQuiz();
    shop.mock.putCampaign({ ...teaDaily, rules: ['新规则'] });
    key().click();
    const action = () => find(quiz, '[part=action]');
    await until(() => expect(action().textContent.trim()).to.equal('看看新规则'));
    action().click();
    await until(() => expect(textOf(find(quiz, 'lk-rules'))).to.include('新规则'));
    find(find(quiz, 'lk-sheet'), '.close').click();
    await until(() => expect(action().textContent.trim()).to.equal('看过了，开始'));
    action().click();
    await until(way);
  });

  it('asks for the same start again where its answer was lost, and opens one', async () => {
    const { quiz, shop, key, way } = await showQuiz();
    shop.line.always((request, forward) =>
      request.method === 'GET'
        ? Promise.reject(new TypeError('lost'))
        : onlyTo('/attempts', dropAnswer)(request, forward),
    );
    key().click();
    await until(() => expect(status(quiz)).to.include('不会多开一题'));
    shop.line.always(undefined);
    find(quiz, '[part=action]').click();
    await until(way);
    expect(keysOf(postsTo(shop, '/attempts')).size).to.equal(1);
  });

  it('starts no clock by itself after a reload, though a start was asked for that never left the phone', async () => {
    const shop = openQuizShop({ storage: 'local' });
    const before = await showQuiz({}, shop);
    shop.line.always(onlyTo('/attempts', dropRequest));
    before.key().click();
    await until(() => expect(status(before.quiz)).to.include('不会多开一题'));
    before.quiz.remove();
    shop.line.always(undefined);
    const { quiz, key } = await showQuiz({}, shop);
    await until(() => expect(shop.isBusy()).to.equal(false));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(quiz.state).to.equal('open');
    expect(key().textContent.trim()).to.equal('看今天的图');
    expect(postsTo(shop, '/attempts')).to.have.length(0);
  });

  it('opens what is next at the first tap, though an older start was never heard of again', async () => {
    const shop = openQuizShop({ storage: 'local' });
    const before = await showQuiz({}, shop);
    shop.line.always((request, forward) =>
      request.method === 'GET'
        ? Promise.reject(new TypeError('lost'))
        : onlyTo('/attempts', dropAnswer)(request, forward),
    );
    before.key().click();
    await until(() => expect(status(before.quiz)).to.include('不会多开一题'));
    before.quiz.remove();
    shop.line.always(undefined);
    shop.wait(12 * hour);
    const { level, start } = await showQuiz({}, shop);
    await start();
    expect(textOf(level())).to.include('哪一件用来称茶？');
  });

  it('goes level by level, says how each stands, and starts the next by a tap alone', async () => {
    const { quiz, shop, key, start, send, level } = await showQuiz({ id: 'tea-chain' });
    expect(textOf(quiz)).to.match(/第一个通关得 茶罐.*通关都得 抽奖一次.*一共 4 关.*限时 1 分钟/);
    expect(key().textContent.trim()).to.equal('开始第 1 关');
    expect(map(quiz).map(({ text }) => text)).to.deep.equal([
      '第 1 关 1 现在',
      '第 2 关 2 未开',
      '第 3 关 3 未开',
      '第 4 关 4 未开',
    ]);
    expect(map(quiz).map(({ isNow }) => isNow)).to.deep.equal([true, false, false, false]);
    await start();
    hasNoStart(quiz);
    send({ text: '铁观音' });
    await until(() => expect(key().textContent.trim()).to.equal('开始第 2 关'));
    await until(() =>
      expect(map(quiz).map(({ text }) => text.slice(-2))).to.deep.equal(['过了', '现在', '未开', '未开']),
    );
    expect(textOf(level())).to.include('产自安溪。');
    expect(postsTo(shop, '/attempts')).to.have.length(1);
    await expectAccessible(quiz);
    key().click();
    await until(() => expect(textOf(level())).to.include('哪一件用来称茶？'));
    await until(() => expect(level().shadowRoot?.activeElement === find(level(), 'h3')).to.equal(true));
    expect(textOf(level())).to.include('第 2 关，共 4 关');
  });

  it('tells whoever came through first what that brings: a parcel to ask for, and a chance with the way to its draw', async () => {
    const heard: string[] = [];
    for (const type of ['lk-quiz-started', 'lk-quiz-answered', 'lk-quiz-cleared'] as const)
      document.addEventListener(type, () => heard.push(type), { once: true });
    const { quiz, shop } = await clearChain(openQuizShop());
    expect(heard).to.deep.equal(['lk-quiz-started', 'lk-quiz-answered', 'lk-quiz-cleared']);
    await until(() => expect(textOf(quiz)).to.include('你是第一个走完的人。'));
    hasNoStart(quiz);
    expect(find(quiz, 'a[part=draw]').getAttribute('href')).to.equal(`${location.origin}/draw/`);
    const result = () => find(quiz, 'lk-draw-result');
    await until(() => expect(textOf(result())).to.match(/茶罐.*6 月 8 日前留下收件信息/));
    expect(textOf(find(quiz, 'lk-draw-records'))).to.include('多了 1 次机会');
    await expectAccessible(quiz);
    find(result(), '[part=go]').click();
    await until(() => find(find(quiz, 'lk-draw-contact'), 'lk-claim-form'));
    const form = find(quiz, 'lk-draw-contact').shadowRoot?.querySelector('lk-claim-form');
    if (!form) throw new Error('no form');
    await until(() => hands(form).key());
    hands(form).type('address', '竹里 1 号');
    hands(form).key().click();
    await until(() => expect(textOf(find(quiz, 'lk-draw-contact'))).to.include('收件信息收到了'));
    expect(postsTo(shop, '/contact')).to.have.length(1);
    find(find(quiz, 'lk-draw-contact'), '[part=done]').click();
    await until(() => expect(find(quiz, '[part=records]').textContent).to.include('2'));
    find(quiz, '[part=records]').click();
    await until(() => expect(textOf(find(quiz, 'lk-draw-records'))).to.match(/抽奖一次.*茶罐/));
  });

  it('tells whoever comes through after the first that they were not, and leads to the draw', async () => {
    const shop = openQuizShop();
    await clearLevels(shop.connect(shop.mock.fetch), 4);
    const { quiz } = await clearChain(shop);
    await until(() => expect(textOf(quiz)).to.include('第一个通关的奖品已经有人得了。'));
    const result = () => find(quiz, 'lk-draw-result');
    await until(() => expect(textOf(result())).to.include('抽奖一次'));
    expect(find(result(), '[part=go]').getAttribute('href')).to.equal(`${location.origin}/draw/`);
  });

  it('says that a lost level ends a chain, and nothing of its answer', async () => {
    const { quiz, level, start, send } = await showQuiz({ id: 'tea-chain' });
    await start();
    send({ text: '龙井' });
    await until(() => expect(status(level())).to.equal('还有 1 次机会'));
    send({ text: '毛峰' });
    await until(() => expect(textOf(level())).to.match(/这一题没答上来 闯关到这里就停下了/));
    expect(level().shadowRoot?.activeElement === find(level(), '[part=verdict]')).to.equal(true);
    await until(() => expect(map(quiz)[0]?.text).to.equal('第 1 关 1 没过'));
    hasNoStart(quiz);
    expect(textOf(quiz) + textOf(level())).not.to.include('铁观音');
    await expectAccessible(quiz);
  });

  it('counts days in a row, and down to the next picture, which is there by itself', async () => {
    const { quiz, shop, start, send, key } = await showQuiz();
    await start();
    send({ text: '铁观音' });
    await until(() => expect(find(quiz, '[part=streak]').textContent.trim()).to.equal('连对 1 天'));
    await until(() => expect(textOf(find(quiz, 'lk-countdown'))).to.match(/12:00:00|11:59:5/));
    expect(quiz.state).to.equal('taken');
    hasNoStart(quiz);
    shop.wait(12 * hour);
    window.dispatchEvent(new Event('online'));
    await until(() => expect(key().textContent.trim()).to.equal('看今天的图'));
    expect(textOf(quiz)).to.include('连对 1 天');
  });

  it('tells yesterday’s answer and how many were right once it is asked for, and of other days by a tap', async () => {
    const shop = openQuizShop();
    const somebody = shop.connect(shop.mock.fetch);
    const attempt = await open(somebody, 'tea-daily');
    await answerOnce(somebody, attempt, rightAnswer(attempt));
    await open(shop.connect(shop.mock.fetch), 'tea-daily');
    shop.wait(day);
    const { quiz } = await showQuiz({}, shop);
    const told = () => shop.requests.filter(({ url }) => url.includes('/answers/'));
    expect(told()).to.have.length(0);
    expect(find(quiz, '[part=past]').textContent.trim()).to.equal('昨天的答案');
    find(quiz, '[part=past]').click();
    const past = () => find(quiz, 'lk-quiz-past');
    await until(() => expect(textOf(past())).to.match(/6 月 1 日.*壶里泡的是什么茶？.*铁观音.*2 人来猜，1 人答对/));
    await until(() => expect(past().shadowRoot?.querySelector('lk-quiz-picture')?.shadowRoot).not.to.equal(null));
    await expectAccessible(quiz);
    const [, other] = past().shadowRoot?.querySelectorAll<HTMLElement>('[part=level]') ?? [];
    other?.click();
    await until(() => expect(textOf(past())).to.match(/这是哪一种茶？.*龙井.*没有人来猜/));
    expect(told()).to.have.length(2);
  });

  it('shares how it went by the phone’s own sheet, and gives nothing away', async () => {
    const shared: ShareData[] = [];
    Object.defineProperty(navigator, 'share', {
      configurable: true,
      value: (data: ShareData) => Promise.resolve(void shared.push(data)),
    });
    const { quiz, start, send } = await showQuiz();
    await start();
    expect(quiz.shadowRoot?.querySelector('[part=share]')).to.equal(null);
    send({ text: '龙井' });
    await until(() => expect(textOf(find(quiz, 'lk-quiz-level'))).to.include('还有 1 次机会'));
    send({ text: '铁观音' });
    await until(() => expect(textOf(quiz)).to.include('连对 1 天'));
    find(quiz, '[part=share]').click();
    await until(() => expect(shared).to.have.length(1));
    expect(shared[0]).to.deep.equal({
      title: '每日看图猜',
      text: '每日看图猜 6 月 1 日\n⬜🟩\n连对 1 天',
      url: location.origin + location.pathname,
    });
  });

  it('copies it where there is no such sheet, and says whether that went well', async () => {
    const copied: string[] = [];
    Object.defineProperty(navigator, 'share', { configurable: true, value: undefined });
    const clipboard = (writeText: (text: string) => Promise<void>) =>
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    clipboard((text) => Promise.resolve(void copied.push(text)));
    const { quiz, start, send } = await showQuiz({ id: 'tea-chain' });
    await start();
    send({ text: '铁观音' });
    await until(() => find(quiz, '[part=share]'));
    find(quiz, '[part=share]').click();
    await until(() => expect(status(quiz)).to.include('复制好了'));
    expect(copied).to.deep.equal([`识茶闯关 第 1 关\n🟩\n${location.origin}${location.pathname}`]);
    clipboard(() => Promise.reject(new Error('no')));
    find(quiz, '[part=share]').click();
    await until(() => expect(status(quiz)).to.include('没能复制'));
  });

  it('leaves no listener and no timer behind, however often it came and went', async () => {
    const shop = openQuizShop();
    const client = shop.connect();
    await open(client, 'tea-chain');
    const first = await showQuiz({ id: 'tea-chain' }, shop, client);
    await until(first.way);
    clearStage();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const held = new Map<unknown, Set<string>>();
    const count = () => [...held.values()].reduce((sum, types) => sum + types.size, 0);
    const targets: readonly EventTarget[] = [window, document];
    const kept = targets.map((target) => {
      const add = target.addEventListener.bind(target);
      const remove = target.removeEventListener.bind(target);
      target.addEventListener = (...given: Parameters<typeof add>) => {
        const [type, listener] = given;
        held.set(listener, (held.get(listener) ?? new Set()).add(type));
        add(...given);
      };
      target.removeEventListener = (...given: Parameters<typeof remove>) => {
        const [type, listener] = given;
        held.get(listener)?.delete(type);
        remove(...given);
      };
      return () => Object.assign(target, { addEventListener: add, removeEventListener: remove });
    });
    const nodes = document.querySelectorAll('*').length;
    for (let times = 0; times < 30; times += 1) {
      const shown = await showQuiz({ id: times % 2 === 0 ? 'tea-chain' : 'tea-daily' }, shop, client);
      if (times % 2 === 0) await until(shown.way);
      clearStage();
    }
    await until(() => expect(count()).to.equal(0));
    const asked = shop.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(shop.requests).to.have.length(asked);
    for (const restore of kept) restore();
    expect(document.querySelectorAll('*').length).to.equal(nodes);
  });

  for (const theme of ['light', 'dark', 'festive'] as const)
    it(`keeps to small screens, large text and both ways of writing, ${theme}`, async () => {
      await resizeWindow({ width: 320, height: 640 });
      document.documentElement.style.fontSize = '32px';
      document.documentElement.dir = theme === 'dark' ? 'rtl' : 'ltr';
      const { quiz, level, start, send } = await showQuiz({ id: 'tea-chain', theme });
      const isFit = async () => {
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
        for (const root of [quiz, level()])
          for (const key of root.shadowRoot?.querySelectorAll('button, a') ?? [])
            expect(key.getBoundingClientRect().height, key.outerHTML).to.be.at.least(44);
        await expectAccessible(quiz);
      };
      await start();
      await isFit();
      send({ text: '铁观音' });
      await until(() => find(quiz, '[part=start]'));
      await isFit();
    });
});
