import { dropAnswer, respond } from '../../../src/mock/faults.ts';
import { expectAccessible, find, textOf, until } from '../../components/stage.ts';
import { afterEach, describe, expect, it } from '../../support/browser-test.ts';
import { pressKey, resizeWindow } from '../../support/window.ts';
import { clearCounter, customer, dress, openCounter, press, settle, signIn } from './counter-stage.ts';

const right = '1357';

const locked = respond(
  429,
  JSON.stringify({
    type: 'about:blank',
    title: 'Locked',
    status: 429,
    code: 'pin_locked',
    retryable: true,
    requestId: 'r',
  }),
  { 'content-type': 'application/problem+json', 'retry-after': '240' },
);

/** A counter at which a card was checked, and a manager's keys opened on it. */
const openManager = async () => {
  const counter = await openCounter();
  await signIn(counter);
  const one = await customer(counter);
  press(await one.showCode());
  await until(() => expect(counter.verdict()).to.contain('可以用'));
  find(counter.outcome(), '.manager').click();
  const manager = () => counter.view('counter-manager');
  await until(manager);
  const choose = async (action: string) => {
    await until(() => find(manager(), `.${action}`).click());
    await until(() => find(manager(), '#pin'));
  };
  const confirm = async (pin: string) => {
    find(manager(), '#reason-0').click();
    const field = find(manager(), '#pin', HTMLInputElement);
    field.value = pin;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settle();
    find(manager(), '.keys .key').click();
  };
  const check = async (code: string) => {
    press(code);
    await until(() => counter.desk().hidden || counter.verdict());
    await settle();
  };
  return { ...counter, one, manager, choose, confirm, check };
};

describe('a manager at the counter', () => {
  afterEach(clearCounter);

  it('blocks a card with a PIN for this once, and gives it back', async () => {
    const counter = await openManager();
    const early = await counter.one.showCode();
    await expectAccessible(counter.app);
    await counter.choose('block');
    await expectAccessible(counter.app);
    await counter.confirm(right);
    await until(() => expect(textOf(counter.manager())).to.contain('卡已停用'));
    await expectAccessible(counter.app);
    find(counter.manager(), '.key').click();
    await settle();
    press(early);
    await until(() => expect(counter.verdict()).to.contain('卡已停用'));
    find(counter.outcome(), '.manager').click();
    await until(counter.manager);
    expect(textOf(counter.manager())).not.to.contain('暂时不能用');
    await counter.choose('unblock');
    await counter.confirm(right);
    await until(() => expect(textOf(counter.manager())).to.contain('卡已恢复'));
    press(await counter.one.showCode());
    await until(() => expect(counter.verdict()).to.contain('可以用'));
  });

  it('is asked twice before a card is void for good', async () => {
    const counter = await openManager();
    const early = await counter.one.showCode();
    await counter.choose('void');
    await counter.confirm(right);
    await until(() => expect(textOf(counter.manager())).to.match(/要永远作废吗.*恢复不了/));
    expect(counter.posted('/sessions').length, 'not yet').to.equal(2);
    await expectAccessible(counter.app);
    await pressKey('Escape');
    await until(() => find(counter.manager(), '#pin'));
    find(counter.manager(), '.keys .key').click();
    await until(() => find(counter.manager(), '.sure').click());
    await until(() => expect(textOf(counter.manager())).to.contain('已作废'));
    press(early);
    await until(() => expect(counter.verdict()).to.contain('卡已作废'));
  });

  it('is told of a wrong PIN and a locked one as at the sign-in, and the PIN is kept nowhere', async () => {
    const counter = await openManager();
    await counter.choose('block');
    await counter.confirm('9999');
    await until(() => expect(textOf(counter.manager())).to.contain('PIN 不对'));
    expect(find(counter.manager(), '#pin', HTMLInputElement).value).to.equal('');
    counter.shop.line.next(locked);
    await counter.confirm('9998');
    await until(() => expect(textOf(counter.manager())).to.contain('请等 4 分钟'));
    await expectAccessible(counter.app);
    await counter.confirm(right);
    await until(() => expect(textOf(counter.manager())).to.contain('卡已停用'));
    const kept = [sessionStorage, localStorage].flatMap((storage) => Object.values<string>(storage));
    expect([location.href, ...kept].join()).not.to.contain(right);
  });

  it('needs a reason and a PIN', async () => {
    const counter = await openManager();
    await counter.choose('block');
    find(counter.manager(), '.keys .key').click();
    await until(() => expect(textOf(counter.manager())).to.contain('写一句为什么'));
    await counter.confirm('12');
    await until(() => expect(textOf(counter.manager())).to.contain('输入店长的 PIN'));
    expect(counter.posted('/sessions').length).to.equal(2);
  });

  it('is told that somebody was faster', async () => {
    const counter = await openManager();
    await counter.choose('block');
    counter.shop.mock.changePass(counter.one.pass.id, { state: 'blocked' });
    await counter.confirm(right);
    await until(() => expect(textOf(counter.manager())).to.contain('状态已经变了'));
  });

  it('may try again where the answer was lost, and it is done once', async () => {
    const counter = await openManager();
    await counter.choose('block');
    counter.shop.line.always((request, forward) =>
      request.url.includes('/block') ? dropAnswer(request, forward) : forward(request),
    );
    await counter.confirm(right);
    await until(() => expect(textOf(counter.manager())).to.contain('只会办一次'));
    await pressKey('Escape');
    await settle();
    counter.shop.line.always(undefined);
    const field = find(counter.manager(), '#pin', HTMLInputElement);
    field.value = right;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settle();
    find(counter.manager(), '.keys .key').click();
    await until(() => expect(textOf(counter.manager())).to.contain('卡已停用'));
  });

  it('goes back step by step with Escape', async () => {
    const counter = await openManager();
    await counter.choose('block');
    await pressKey('Escape');
    await until(() => find(counter.manager(), '.action'));
    await pressKey('Escape');
    await until(() => expect(counter.verdict()).to.contain('可以用'));
  });

  it('finds all of it on a narrow phone in English, with letters twice as large', async () => {
    await dress();
    const counter = await openManager();
    find(counter.app, 'header button').click();
    await counter.choose('void');
    await resizeWindow({ width: 320, height: 568 });
    document.documentElement.style.fontSize = '200%';
    await counter.confirm(right);
    await until(() => expect(textOf(counter.manager())).to.contain('void for good?'));
    expect(document.documentElement.scrollWidth).to.equal(320);
    await expectAccessible(counter.app);
  });
});
