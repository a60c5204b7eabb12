import '../../components/my-data/define.ts';

import { ConsentWithdrawnEvent } from '../../components/my-data/my-data.events.ts';
import { FailureEvent } from '../../components/shared.events.ts';
import { getMe } from '../../src/contract/me.ts';
import { delay, dropAnswer, dropRequest, type Fault, respond } from '../../src/mock/faults.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { noon } from '../support/tea-card.ts';
import { resizeWindow } from '../support/window.ts';
import { enrol, ok, signIn, teaClub } from './member.ts';
import {
  clearStage,
  expectAccessible,
  find,
  mount,
  openShop,
  type StageOptions,
  status,
  textOf,
  until,
} from './stage.ts';

const news = '[data-row="0"]';
const privacy = '[data-row="1"]';

const show = async ({
  member: isMember = true,
  phone: isKnown = false,
  ...options
}: StageOptions & { member?: boolean; phone?: boolean } = {}) => {
  const shop = openShop({ campaign: teaClub, ...options });
  const client = shop.connect();
  if (isKnown) await signIn(shop, client);
  const member = isMember ? await enrol(shop, client) : undefined;
  const element = document.createElement('lk-my-data');
  element.client = client;
  element.timeZone = 'Asia/Shanghai';
  mount(element, options);
  const paper = element.parentElement;
  if (paper) paper.style.background = 'var(--lk-surface-raised)';
  const events: Event[] = [];
  for (const type of ['lk-consent-withdrawn', 'lk-erased', 'lk-signed-out', 'lk-error'])
    element.addEventListener(type, (event) => events.push(event));
  const press = async (selector: string) => {
    find(element, selector).click();
    await element.updateComplete;
  };
  const focused = () => element.shadowRoot?.activeElement;
  const deletions = () => shop.requests.filter(({ method }) => method === 'DELETE');
  return { shop, client, member, element, events, press, focused, deletions };
};

type Shown = Awaited<ReturnType<typeof show>>;
const arrives = ({ element }: Shown) =>
  until(() => expect(element.shadowRoot?.querySelector('.erase')).not.to.equal(null));

/** What goes wrong with everything that takes back or erases. */
const onDeletions =
  (fault: Fault): Fault =>
  (request, forward) =>
    request.method === 'DELETE' ? fault(request, forward) : forward(request);

describe('<lk-my-data>', () => {
  afterEach(async () => {
    clearStage();
    document.documentElement.style.fontSize = '';
    document.documentElement.dir = '';
    await resizeWindow({ width: 800, height: 600 });
  });

  it('shows what is held: what was filled in, since when, and what was agreed to, with its document', async () => {
    const shown = await show();
    await arrives(shown);
    const text = textOf(shown.element);
    for (const part of [
      '2026 年 6 月 1 日',
      '茶友卡里填的',
      '称呼',
      '138****6027',
      '会员个人信息说明',
      '新茶短信',
      '没有登录',
    ])
      expect(text).to.include(part);
    expect(text).not.to.include('13805716027');
    const links = [...(shown.element.shadowRoot?.querySelectorAll('a') ?? [])].map(
      ({ href }) => new URL(href).pathname,
    );
    expect(links).to.deep.equal(['/news.html', '/privacy.html']);
  });

  it('says it in English', async () => {
    const shown = await show({ lang: 'en' });
    await until(() => expect(textOf(shown.element)).to.include('Filled in for Tea card'));
    expect(textOf(shown.element)).to.include('Agreed on Jun 1, 2026').and.include('How we use your data');
  });

  it('says that nothing is held, and then offers nothing to erase', async () => {
    const { element } = await show({ member: false });
    await until(() => expect(textOf(element)).to.include('没有你的任何资料'));
    expect(element.shadowRoot?.querySelector('button')).to.equal(null);
    await expectAccessible(element);
  });

  it('takes an optional consent back after one question, and tells the page', async () => {
    const shown = await show();
    const { element, press, events, focused } = shown;
    await arrives(shown);
    await press(news);
    expect(focused()).to.equal(find(element, '.asking'));
    expect(textOf(element)).to.include('卡和积分都不变');
    await expectAccessible(element);
    expect(shown.deletions()).to.have.length(0);
    await press('.go');
    await until(() => expect(textOf(element)).to.include('2026 年 6 月 1 日已撤回'));
    expect(status(element)).to.equal('已经撤回了。');
    expect(element.shadowRoot?.querySelector(news)).to.equal(null);
    const [event] = events;
    expect(event).to.be.instanceOf(ConsentWithdrawnEvent).and.include({ formId: 'news', required: false });
    expect((await shown.member?.pass())?.state).to.equal('active');
  });

  it('asks twice before it takes back what the card cannot be kept without, and says what becomes of it', async () => {
    const shown = await show();
    const { element, press, focused } = shown;
    await arrives(shown);
    await press(privacy);
    expect(textOf(element)).to.include('卡作废，积分也没有了');
    await press('.go');
    expect(shown.deletions()).to.have.length(0);
    expect(textOf(element)).to.include('再确认一次');
    expect(focused()).to.equal(find(element, '.asking'));
    await expectAccessible(element);
    await press('.go');
    await until(() => expect(status(element)).to.equal('已经撤回，用它领的卡和没寄的奖品都作废了。'));
    expect((await shown.member?.pass())?.state).to.equal('voided');
    expect(textOf(element)).not.to.include('138****6027');
  });

  it('does nothing where a person thinks better of it, and gives the focus back', async () => {
    const shown = await show();
    const { press, focused, element } = shown;
    await arrives(shown);
    await press(privacy);
    await press('.go');
    await press('.keep');
    await until(() => expect(focused()).to.equal(find(element, privacy)));
    await press('.erase');
    await press('.keep');
    await until(() => expect(focused()).to.equal(find(element, '.erase')));
    expect(shown.deletions()).to.have.length(0);
  });

  it('erases everything after two questions, says what goes and what stays, and knows nobody any more', async () => {
    const shown = await show();
    const { element, press, events, focused, member, client } = shown;
    const changes: string[] = [];
    client.subscribe((change) => changes.push(change));
    await arrives(shown);
    await press('.erase');
    for (const part of ['填过的资料', '所有的卡和积分', '认不出是谁的记号', '没有名字的积分账目'])
      expect(textOf(element)).to.include(part);
    await expectAccessible(element);
    await press('.go');
    expect(shown.deletions()).to.have.length(0);
    expect(getComputedStyle(find(element, '.go')).color).to.equal('rgb(164, 23, 43)');
    await expectAccessible(element);
    await press('.go');
    await until(() => expect(status(element)).to.include('都清除了'));
    await until(() => expect(focused()).to.equal(find(element, '.ended')));
    await until(() => expect(events.map(({ type }) => type)).to.deep.equal(['lk-erased']));
    expect(changes).to.deep.equal(['identity']);
    await expectAccessible(element);
    // Whoever asks now is somebody else, for whom that card is not there.
    expect(member && (await member.pass().catch(String))).to.include('not_found');
    await press('.link');
    await until(() => expect(textOf(element)).to.include('没有你的任何资料'));
  });

  for (const what of ['withdraws', 'erases'] as const)
    it(`${what} once, though the answer was lost and a person asked again`, async () => {
      const shown = await show();
      const { shop, element, press, events } = shown;
      await arrives(shown);
      await press(what === 'erases' ? '.erase' : privacy);
      await press('.go');
      shop.line.always(onDeletions(dropAnswer));
      await press('.go');
      await until(() => expect(find(element, '.trouble').textContent).to.include('没连上'));
      expect(events.map((event) => event instanceof FailureEvent && event.failure.name)).to.deep.equal(['unreachable']);
      await expectAccessible(element);
      expect(find(element, '.go').textContent.trim()).to.equal('再试一次');
      shop.line.always(undefined);
      await press('.go');
      await until(() => expect(status(element)).to.include(what === 'erases' ? '都清除了' : '都作废了'));
      expect(events.at(-1)?.type).to.equal(what === 'erases' ? 'lk-erased' : 'lk-consent-withdrawn');
    });

  it('erases for one who signed in, though the answer was lost and every session of theirs has ended', async () => {
    const shown = await show({ phone: true });
    const { shop, element, press } = shown;
    await arrives(shown);
    await press('.erase');
    await press('.go');
    shop.line.always(onDeletions(dropAnswer));
    await press('.go');
    await until(() => expect(find(element, '.trouble').textContent).to.include('没连上'));
    shop.line.always(undefined);
    await press('.go');
    await until(() => expect(status(element)).to.include('都清除了'));
  });

  it('asks once for a double tap, and lets nobody turn back half way', async () => {
    const shown = await show();
    const { shop, element, press } = shown;
    await arrives(shown);
    await press('.erase');
    await press('.go');
    shop.line.always(delay(60));
    await press('.go');
    await press('.go');
    expect(status(element)).to.equal('正在办');
    expect(find(element, '.go').getAttribute('aria-disabled')).to.equal('true');
    expect(element.shadowRoot?.querySelector('.keep')).to.equal(null);
    await press(news);
    await until(() => expect(status(element)).to.include('都清除了'));
    expect(shown.deletions()).to.have.length(1);
  });

  it('takes a consent for taken back that another page of theirs took back with everything else', async () => {
    const shown = await show();
    const { shop, element, press, events } = shown;
    await arrives(shown);
    await press(news);
    shop.line.always(
      onDeletions(
        respond(
          404,
          JSON.stringify({
            type: 'about:blank',
            title: '',
            status: 404,
            code: 'not_found',
            retryable: false,
            requestId: '1',
          }),
          { 'content-type': 'application/problem+json' },
        ),
      ),
    );
    await press('.go');
    await until(() => expect(status(element)).to.equal('已经撤回了。'));
    expect(events.map(({ type }) => type)).to.deep.equal(['lk-consent-withdrawn']);
  });

  it('signs out on this phone whoever signed in, and keeps what they hold', async () => {
    let at = noon;
    const shown = await show({ phone: true, now: () => at });
    const { element, press, events, client, shop } = shown;
    await arrives(shown);
    expect(textOf(element)).to.include('138****6027').and.not.include('没有登录');
    await press('.sign-out');
    await until(() => expect(status(element)).to.include('已经退出'));
    await until(() => expect(events.map(({ type }) => type)).to.deep.equal(['lk-signed-out']));
    await expectAccessible(element);
    expect(shown.deletions()).to.have.length(0);
    expect(ok(await client.call(getMe, {})).identity).to.equal('guest');
    // A phone gets one code a minute.
    at += 61_000;
    await signIn(shop, client);
    expect((await shown.member?.pass())?.state).to.equal('active');
  });

  it('offers a guest no signing out', async () => {
    const shown = await show();
    await arrives(shown);
    expect(shown.element.shadowRoot?.querySelector('.sign-out')).to.equal(null);
  });

  it('says that it is on its way, that it could not be read, and tries again', async () => {
    const shop = openShop({ campaign: teaClub });
    const { client } = await enrol(shop);
    for (const [fault, says] of [
      [dropRequest, '没连上'],
      [respond(503), '系统出了点差错'],
    ] as const) {
      let goes: () => void = () => undefined;
      const gate = new Promise<void>((resolve) => (goes = resolve));
      shop.line.always((request, forward) => gate.then(() => fault(request, forward)));
      const element = document.createElement('lk-my-data');
      element.client = client;
      mount(element);
      await element.updateComplete;
      expect(status(element)).to.equal('正在取资料');
      goes();
      await until(() => expect(find(element, '[role=alert]').textContent).to.include(says));
      await expectAccessible(element);
      shop.line.always(undefined);
      find(element, '.key').click();
      await until(() => expect(textOf(element)).to.include('138****6027'));
      clearStage();
    }
  });

  it('leads to no document whose address is none of the shop’s', async () => {
    const shop = openShop({ campaign: teaClub });
    const { client } = await enrol(shop);
    const element = document.createElement('lk-my-data');
    element.client = {
      ...client,
      call: async (...asked) => {
        const result = await client.call(...asked);
        const value: unknown = 'value' in result ? result.value : undefined;
        if (typeof value === 'object' && value !== null && 'consents' in value && Array.isArray(value.consents))
          for (const consent of value.consents) Object.assign(consent as object, { url: 'javascript:alert(1)' });
        return result;
      },
    };
    mount(element);
    await until(() => expect(textOf(element)).to.include('新茶短信'));
    expect(element.shadowRoot?.querySelector('a')).to.equal(null);
  });

  it('fits 320 pixels with text twice as large, whichever way the page runs, with every question open', async () => {
    await resizeWindow({ width: 320, height: 640 });
    document.documentElement.style.fontSize = '200%';
    for (const dir of ['ltr', 'rtl']) {
      document.documentElement.dir = dir;
      const shown = await show({ lang: 'en', phone: true });
      await arrives(shown);
      for (const key of [privacy, '.erase']) {
        await shown.press(key);
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
      }
      clearStage();
    }
  });

  it('breaks no rule of accessibility in any preset, and has nothing to tap that is smaller than a thumb', async () => {
    for (const theme of ['light', 'dark', 'festive'] as const) {
      const shown = await show({ theme, phone: true });
      await arrives(shown);
      await expectAccessible(shown.element);
      await shown.press('.erase');
      await shown.press('.go');
      await expectAccessible(shown.element);
      for (const key of shown.element.shadowRoot?.querySelectorAll('button, a') ?? [])
        expect(key.getBoundingClientRect().height).to.be.at.least(44);
      clearStage();
    }
  });
});
