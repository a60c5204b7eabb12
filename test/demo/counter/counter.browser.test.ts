import QRCode from 'qrcode';
import sinon from 'sinon';

import { KeyPressEvent } from '../../../demo/counter/counter.events.ts';
import { readChoices } from '../../../demo/page/choices.ts';
import { remembered } from '../../../demo/page/remembered.ts';
import { respond } from '../../../src/mock/faults.ts';
import { clearStage, expectAccessible, find, textOf, until } from '../../components/stage.ts';
import { afterEach, describe, expect, it } from '../../support/browser-test.ts';
import { deferred } from '../../support/deferred.ts';
import { noon } from '../../support/tea-card.ts';
import { resizeWindow } from '../../support/window.ts';
import {
  type Counter,
  customer,
  dress,
  keysStay,
  openCounter,
  pin,
  press,
  pressEnter,
  signIn,
} from './counter-stage.ts';

const address = location.href;

const tooFast = respond(
  429,
  JSON.stringify({
    type: 'about:blank',
    title: 'Too fast',
    status: 429,
    code: 'rate_limited',
    retryable: true,
    requestId: 'r1',
  }),
  { 'content-type': 'application/problem+json' },
);

/** Chooses a photo, as the phone's camera hands it over. */
const choosePhoto = ({ desk }: Counter, content: BlobPart, type = 'image/jpeg') => {
  const files = new DataTransfer();
  files.items.add(new File([content], 'photo', { type }));
  const chooser = find(find(desk(), 'counter-picture-keys'), '#photo', HTMLInputElement);
  chooser.files = files.files;
  chooser.dispatchEvent(new Event('change'));
};

/** Lets all that waits for nothing but its turn happen. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('the staff counter', () => {
  afterEach(async () => {
    sinon.restore();
    await resizeWindow({ width: 800, height: 600 });
    clearStage();
    sessionStorage.clear();
    localStorage.clear();
    history.replaceState(undefined, '', address);
  });

  it('says that a PIN is wrong, and keeps no PIN anywhere', async () => {
    const counter = await openCounter();
    const form = await signIn(counter, '9999');
    await until(() => expect(textOf(form)).to.contain('PIN 不对'));
    expect(find(form, '#pin', HTMLInputElement).value).to.equal('');
    await signIn(counter);
    const kept = [sessionStorage, localStorage].flatMap((storage) => Object.values<string>(storage));
    expect([location.href, ...kept].join()).not.to.contain(pin);
  });

  it('says that it was too fast, and not that the PIN is wrong, where the backend asks to slow down', async () => {
    const counter = await openCounter();
    await until(() => expect(textOf(find(counter.app, 'counter-sign-in'))).to.contain('竹里店'));
    counter.shop.line.always(tooFast);
    const form = await signIn(counter, '9999');
    await until(() => expect(textOf(form)).to.contain('操作太快了'));
    expect(textOf(form)).not.to.contain('输错');
  });

  it('has one heading of the first order, whoever is signed in', async () => {
    const counter = await openCounter();
    const form = find(counter.app, 'counter-sign-in');
    const headings = () =>
      [counter.app, form].flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('h1') ?? [])]);
    await until(() => expect(textOf(form)).to.contain('开台'));
    expect(headings().length).to.equal(1);
    await expectAccessible(counter.app);
  });

  it('finds its session again after a reload', async () => {
    await signIn(await openCounter());
    document.body.textContent = '';
    const again = await openCounter();
    await until(again.desk);
  });

  it('checks a code as soon as its last digit is there, and shows the card behind it', async () => {
    const counter = await openCounter();
    await signIn(counter);
    const { pass, showCode } = await customer(counter);
    press(await showCode(), counter.field());
    await until(() => expect(counter.verdict()).to.contain('可以用'));
    await until(() => expect(counter.verdict()).to.contain('青叶'));
    expect(counter.verdict().replace(/\s/g, '')).to.contain(pass.number);
    expect(find(counter.desk(), '.outcome').getAttribute('aria-live')).to.equal('polite');
    await expectAccessible(counter.app);
  });

  it('takes what a scanner types at any time, and the Enter after it changes nothing', async () => {
    const counter = await openCounter();
    await signIn(counter);
    const { showCode } = await customer(counter);
    press(await showCode());
    await until(() => expect(counter.verdict()).to.contain('可以用'));
    pressEnter(counter.field());
    expect(counter.verdict()).to.contain('可以用');
    press(await showCode());
    await until(() => expect(counter.verdict()).to.contain('可以用'));
  });

  it('lets no foreign barcode and no digit that was left spoil the scan after it', async () => {
    const counter = await openCounter();
    await signIn(counter);
    const { showCode } = await customer(counter);
    for (const into of [undefined, counter.field()])
      for (const foreign of ['6901234567892', '12345678901234567890', 'https://tea.example/109478490300759786']) {
        press(foreign, into);
        pressEnter(counter.field());
        await until(() => expect(counter.verdict()).to.contain('不是我们的码'));
        expect(counter.field().value).to.equal('');
        press(await showCode(), into);
        pressEnter(counter.field());
        await until(() => expect(counter.verdict()).to.contain('可以用'));
        press('109', into);
        await until(() => expect(counter.field().value).to.equal('109'));
        await new Promise((resolve) => setTimeout(resolve, 100));
        press(await showCode(), into);
        await until(() => expect(counter.verdict()).to.contain('可以用'));
      }
  });

  it('ends the scan of a scanner that presses no Enter, but waits for a hand', async () => {
    const counter = await openCounter();
    await signIn(counter);
    press('6901234567892');
    await until(() => expect(counter.verdict()).to.contain('不是我们的码'));
    press('109');
    pressEnter(document.body);
    await until(() => expect(counter.field().value).to.equal('109'));
    pressEnter(counter.field());
    await until(() => expect(counter.verdict()).to.contain('不是我们的码'));
  });

  it('keeps nothing but digits in the field, and the caret where somebody corrects them', async () => {
    const counter = await openCounter();
    await signIn(counter);
    const type = async (value: string, caret: number) => {
      counter.field().value = value;
      counter.field().setSelectionRange(caret, caret);
      counter.field().dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await counter.desk().updateComplete;
      await turn();
    };
    const empty = counter.field().value;
    await type('tea', 3);
    expect(counter.field().value).to.equal(empty);
    await type('1094784903', 10);
    const whole = counter.field().value;
    await type(`10${whole.slice(3)}`, 2);
    expect(counter.field().value.replace(/\s/g, '')).to.equal('104784903');
    expect(counter.field().selectionStart).to.equal(2);
  });

  it('takes a code that is pasted in groups', async () => {
    const counter = await openCounter();
    await signIn(counter);
    const { showCode } = await customer(counter);
    const pasted = (await showCode()).replace(/(.{6})/g, '$1 ');
    // Not every engine lets a page make a clipboard of its own.
    const paste = new Event('paste', { bubbles: true, composed: true, cancelable: true });
    Object.defineProperty(paste, 'clipboardData', { value: { getData: () => pasted } });
    counter.field().dispatchEvent(paste);
    await until(() => expect(counter.verdict()).to.contain('可以用'));
  });

  it('says apart a code that ran out, one that is not ours, and a card that is blocked', async () => {
    const counter = await openCounter();
    await signIn(counter);
    const { pass, showCode } = await customer(counter);
    const old = await showCode();
    counter.shop.mock.setNow(noon + 60_000);
    press(old);
    await until(() => expect(counter.verdict()).to.contain('码已过期'));
    press('109999999999999999');
    await until(() => expect(counter.verdict()).to.contain('不是我们的码'));
    counter.shop.mock.changePass(pass.id, { state: 'active' });
    const fresh = await showCode();
    counter.shop.mock.changePass(pass.id, { state: 'blocked' });
    press(fresh);
    await until(() => expect(counter.verdict()).to.contain('卡已停用'));
    await expectAccessible(counter.app);
  });

  it('reads the code in a photo', async () => {
    const counter = await openCounter();
    await signIn(counter);
    const { showCode } = await customer(counter);
    const canvas = document.createElement('canvas');
    await QRCode.toCanvas(canvas, await showCode(), { width: 500 });
    const photo = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
    choosePhoto(counter, photo ?? '');
    await until(() => expect(counter.verdict()).to.contain('可以用'));
  });

  it('says kindly that a photo shows no code', async () => {
    const counter = await openCounter();
    await signIn(counter);
    choosePhoto(counter, 'tea');
    await until(() => expect(textOf(counter.entry())).to.contain('照片里没认出码'));
  });

  it('never lets a photo that was slow to read speak over a newer code', async () => {
    const counter = await openCounter();
    await signIn(counter);
    const { showCode } = await customer(counter);
    const reading = deferred<ImageBitmap>();
    sinon.stub(window, 'createImageBitmap').returns(reading.promise);
    choosePhoto(counter, 'tea');
    press(await showCode());
    await until(() => expect(counter.verdict()).to.contain('可以用'));
    reading.reject(new DOMException('no picture'));
    await turn();
    await counter.desk().updateComplete;
    expect(counter.verdict()).to.contain('可以用');
    expect(textOf(counter.entry())).not.to.contain('照片里没认出码');
  });

  it('forgets an answer on its way once a digit has been erased', async () => {
    const counter = await openCounter();
    await signIn(counter);
    const { showCode } = await customer(counter);
    press(await showCode());
    find(counter.desk(), 'counter-keypad').dispatchEvent(new KeyPressEvent('erase'));
    await until(() => expect(textOf(counter.entry())).to.contain('还差 1 位'));
    await turn();
    await counter.desk().updateComplete;
    expect(counter.desk().shadowRoot?.querySelector('counter-outcome')).to.equal(null);
  });

  it('writes days as the card does: without this year, where the shop is and not where the till thinks it is', async () => {
    const counter = await openCounter();
    counter.shop.mock.setNow(Date.parse('2026-05-31T17:05:00Z'));
    await signIn(counter);
    const { showCode } = await customer(counter);
    press(await showCode());
    await until(() => expect(counter.verdict()).to.match(/领卡 6 月 1 日 核验时间 01:05/));
    find(counter.app, 'header button').click();
    await until(() => expect(counter.verdict()).to.match(/Member since Jun 1 Checked at 01:05/));
  });

  it('names shop, card and level in the other language as soon as it is chosen', async () => {
    const counter = await openCounter();
    await signIn(counter);
    const { showCode } = await customer(counter);
    press(await showCode());
    await until(() => expect(counter.verdict()).to.contain('青叶'));
    find(counter.app, 'header button').click();
    await until(() => expect(counter.verdict()).to.match(/Tea card.*Leaf/));
    await until(() => expect(find(counter.app, 'h1').textContent).to.equal('Bamboo Lane counter'));
    await expectAccessible(counter.app);
  });

  it('keeps the key for the next card in sight on a small phone, above a card that is longer than the screen', async () => {
    await dress();
    const counter = await openCounter();
    await signIn(counter);
    const { pass, showCode } = await customer(counter);
    counter.shop.mock.changePass(pass.id, { holder: '林**' });
    press(await showCode());
    await until(() => expect(counter.verdict()).to.match(/林.*核验时间/));
    const next = () => find(counter.outcome(), '.keys .next').getBoundingClientRect();
    // Only now: WebKit and old Chrome ask a style sheet about a window's new size only while something uses it.
    for (const height of [640, 420]) {
      await resizeWindow({ width: 360, height });
      expect(scrollY).to.equal(0);
      expect(next().top).to.be.greaterThan(0);
      if (keysStay) expect(next().bottom).to.be.at.most(innerHeight);
      else expect(next().top).to.be.at.least(find(counter.outcome(), 'counter-verdict').getBoundingClientRect().bottom);
    }
    expect(document.documentElement.scrollHeight).to.be.greaterThan(innerHeight);
    expect(document.documentElement.scrollWidth).to.equal(360);
  });

  it('covers nothing of a long verdict where letters are twice as large', async () => {
    await dress();
    const counter = await openCounter();
    await signIn(counter);
    const { showCode } = await customer(counter);
    press(await showCode());
    await until(() => expect(counter.verdict()).to.contain('核验时间'));
    // Only now, as above.
    await resizeWindow({ width: 320, height: 568 });
    document.documentElement.style.fontSize = '200%';
    expect(scrollY).to.equal(0);
    const verdict = find(counter.outcome(), 'counter-verdict').getBoundingClientRect();
    expect(verdict.bottom, 'it is longer than the screen').to.be.greaterThan(innerHeight);
    expect(find(counter.outcome(), '.keys').getBoundingClientRect().top).to.be.at.least(verdict.bottom);
    expect(document.documentElement.scrollWidth).to.equal(320);
    document.documentElement.style.fontSize = '';
  });

  it('asks for the PIN again when the session has ended, and says so', async () => {
    const counter = await openCounter();
    await signIn(counter);
    counter.shop.mock.endSessions();
    press('109999999999999999');
    await until(() => expect(textOf(find(counter.app, 'counter-sign-in'))).to.contain('登录到期了'));
    await signIn(counter);
  });

  it('speaks English at a key, in the middle of things', async () => {
    const counter = await openCounter();
    find(counter.app, 'header button').click();
    await until(() => expect(textOf(find(counter.app, 'counter-sign-in'))).to.contain('Staff PIN'));
    expect(readChoices('', remembered(document.cookie)).lang, 'on the next visit').to.equal('en');
    expect(readChoices(location.search, { lang: 'zh-CN' }).lang, 'after a reload').to.equal('en');
    await expectAccessible(counter.app);
  });
});
