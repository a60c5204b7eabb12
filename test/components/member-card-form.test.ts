import type { ClaimFormElement } from '../../components/claim-form/claim-form.ts';
import type { CardDefinition } from '../../src/contract/campaign-definition.ts';
import { delay, dropAnswer, type Fault, respond } from '../../src/mock/faults.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { noon, teaCard } from '../support/tea-card.ts';
import { pressKey } from '../support/window.ts';
import { bodyOf, fullForm, hands, openForm, phone } from './form-stage.ts';
import { clearStage, expectAccessible, find, mount, openShop, showCard, status, textOf, until } from './stage.ts';

const byPhone = {
  ...fullForm,
  fields: fullForm.fields.slice(0, 1),
  identity: 'phone',
} as const satisfies Partial<CardDefinition>;
const sheetOf = (card: Element) => find(card, 'lk-sheet');
const isOpen = (card: Element) => sheetOf(card).hasAttribute('open');
const onlyFor =
  (path: string, fault: Fault): Fault =>
  (request, forward) =>
    request.url.includes(path) ? fault(request, forward) : forward(request);
const keysOf = (requests: readonly Request[]) => new Set(requests.map(({ headers }) => headers.get('idempotency-key')));

describe('<lk-member-card> by a form', () => {
  afterEach(clearStage);

  it('opens its form for a tap, claims by it, and turns with the focus on its key', async () => {
    const { card, shop, fillIn, key, ...form } = await openFormOf(fullForm);
    fillIn();
    form.submit().click();
    await until(() => expect(card.state).to.equal('taken'));
    expect(isOpen(card)).to.equal(false);
    expect(shop.claims()).to.have.length(1);
    await until(() => expect(key().textContent.trim()).to.equal('出示会员码'));
    expect(card.shadowRoot?.activeElement).to.equal(key());
  });

  it('asks once for a double tap', async () => {
    const { card, shop, fillIn, submit } = await openFormOf(fullForm);
    shop.line.always(delay(50));
    fillIn();
    submit().click();
    submit().click();
    await until(() => expect(submit().textContent.trim()).to.equal('正在办卡'));
    submit().click();
    await until(() => expect(card.state).to.equal('taken'));
    expect(shop.claims()).to.have.length(1);
  });

  it('keeps what was typed while its sheet is closed, in no storage, and until somebody else is there', async () => {
    const { card, shop, key, form, fillIn, value, isTicked } = await openFormOf(fullForm, { storage: 'local' });
    fillIn();
    await pressKey('Escape');
    await until(() => expect(isOpen(card)).to.equal(false));
    expect(card.shadowRoot?.activeElement).to.equal(key());
    for (const storage of [localStorage, sessionStorage])
      for (const name of Object.keys(storage)) expect(storage.getItem(name)).not.to.match(/林小满|05716027/);
    key().click();
    await until(() => expect(isOpen(card)).to.equal(true));
    expect([value('name'), value('tea'), isTicked('terms')]).to.deep.equal(['林小满', 'puer', true]);
    await card.client?.forget();
    await form.updateComplete;
    expect([value('name'), value('tea'), isTicked('terms')]).to.deep.equal(['', '', false]);
    expect(shop.claims()).to.have.length(0);
  });

  it('forgets what was typed with the campaign that asked for it', async () => {
    const { card, shop, fillIn } = await openFormOf(fullForm);
    fillIn();
    shop.mock.putCampaign({ ...teaCard, ...fullForm, id: 'other' });
    card.campaign = 'other';
    await card.updateComplete;
    await until(() => expect(card.state).to.equal('open'));
    expect(card.shadowRoot?.querySelector('lk-sheet')).to.equal(null);
    await card.claim();
    await until(() => expect(isOpen(card)).to.equal(true));
    expect(hands(formIn(card)).value('name')).to.equal('');
  });

  it('says above the key that nobody answers, and tries again with the same key and nothing lost', async () => {
    const { card, shop, fillIn, line, submit, value, control } = await openFormOf(fullForm);
    fillIn();
    shop.line.always(onlyFor('/claims', dropAnswer));
    submit().click();
    await until(() => expect(line()).to.include('没连上'));
    expect(isOpen(card)).to.equal(true);
    expect(submit().textContent.trim()).to.equal('再试一次');
    expect(value('name')).to.equal('林小满');
    // It may have arrived: what was sent is what is sent again.
    await until(() => expect(control('name').hasAttribute('readonly')).to.equal(true));
    expect(control('tea').hasAttribute('disabled')).to.equal(true);
    shop.line.always(undefined);
    submit().click();
    await until(() => expect(card.state).to.equal('taken'));
    expect(keysOf(shop.claims()).size).to.equal(1);
    expect(new Set(await Promise.all(shop.claims().map((one) => one.clone().text()))).size).to.equal(1);
  });

  it('lets a claim be corrected that never left the phone', async () => {
    const { card, shop, type, fillIn, line, submit, control } = await openFormOf(fullForm);
    fillIn();
    shop.line.always(() => Promise.reject(new TypeError('offline')));
    submit().click();
    await until(() => expect(line()).to.include('没连上'));
    expect(control('name').hasAttribute('readonly')).to.equal(false);
    type('name', '王小满');
    shop.line.always(undefined);
    submit().click();
    await until(() => expect(card.state).to.equal('taken'));
    expect(await bodyOf(shop.claims().at(-1))).to.have.nested.property('fields.name', '王小满');
  });

  it('gives one card after the page was loaded again in the middle of a claim, without its form', async () => {
    const shop = openShop({ campaign: fullForm, storage: 'local' });
    const lost = await openForm({}, shop);
    lost.fillIn();
    shop.line.always(onlyFor('/claims', dropAnswer));
    hands(lost.form).key().click();
    await until(() => expect(shop.claims()).not.to.be.empty);
    lost.card.remove();
    shop.line.always(undefined);
    const { card } = await showCard({}, shop);
    await until(() => expect(card.state).to.equal('taken'));
    expect(keysOf(shop.claims()).size).to.equal(1);
    expect(await bodyOf(shop.claims().at(-1))).to.have.nested.property('fields.name', '林小满');
  });

  it('opens the form again with what was wrong, where a claim was refused after its sheet was closed', async () => {
    const shop = openShop({ campaign: fullForm });
    const { card, type, fillIn, submit, key, form } = await openFormOf(fullForm, {}, shop);
    fillIn();
    shop.line.always(onlyFor('/claims', respond(503)));
    submit().click();
    await until(() => expect(card.state).to.equal('unreachable'));
    await pressKey('Escape');
    await until(() => expect(isOpen(card)).to.equal(false));
    expect(key().textContent.trim()).to.equal('再试一次');
    shop.line.always(undefined);
    shop.mock.putCampaign({
      ...teaCard,
      ...fullForm,
      fields: [...fullForm.fields, { name: 'city', type: 'text', required: true, label: '城市' }],
    });
    key().click();
    await until(() => expect(card.state).to.equal('refused'));
    key().click();
    await until(() => expect(isOpen(card)).to.equal(true));
    expect(hands(form).wrong('city')).to.equal('这里还没填');
    type('city', '杭州');
    // Another field is another thing to agree to.
    hands(form).tick('terms', 'privacy');
    submit().click();
    await until(() => expect(card.state).to.equal('taken'));
  });

  it('shows the new rules and unticks every consent, where they changed under a claim', async () => {
    const { card, shop, form, fillIn, submit, isTicked, value } = await openFormOf(fullForm);
    fillIn();
    const [terms, ...rest] = fullForm.consentForms;
    shop.mock.putCampaign({
      ...teaCard,
      ...fullForm,
      rules: ['新的规则'],
      consentForms: [{ ...terms, version: 'v2' }, ...rest],
    });
    submit().click();
    await until(() => expect(textOf(find(form, 'lk-rules'))).to.include('新的规则'));
    expect(isOpen(card)).to.equal(true);
    expect(['terms', 'privacy'].map(isTicked)).to.deep.equal([false, false]);
    expect(value('name')).to.equal('林小满');
    await until(() => expect(form.shadowRoot?.activeElement?.className).to.equal('changed'));
    await expectAccessible(form);
    hands(form).tick('terms', 'privacy');
    submit().click();
    await until(() => expect(card.state).to.equal('taken'));
    expect(await bodyOf(shop.claims().at(-1))).to.deep.nested.include({
      'consents[0]': { formId: 'terms', version: 'v2' },
    });
  });

  it('closes the form where the card says it better', async () => {
    const { card, shop, fillIn, submit } = await openFormOf(fullForm);
    fillIn();
    shop.mock.putCampaign({ ...teaCard, ...fullForm, status: 'ended' });
    submit().click();
    await until(() => expect(card.state).to.equal('ended'));
    expect(isOpen(card)).to.equal(false);
    expect(status(card)).to.include('活动结束了');
  });

  it('says where the visitor came from, as the page or its address has it, also for one tap', async () => {
    history.replaceState(null, '', '?store=zhuli&channel=poster');
    const tap = await showCard();
    tap.key().click();
    await until(() => expect(tap.card.state).to.equal('taken'));
    expect(await bodyOf(tap.shop.claims()[0])).to.deep.include({ source: { storeId: 'zhuli', channel: 'poster' } });
    clearStage();
    const shop = openShop({ campaign: fullForm });
    const card = document.createElement('lk-member-card');
    card.setAttribute('store', 'xiqiao');
    card.setAttribute('channel', 'no name!');
    card.campaign = 'tea-card';
    card.client = shop.connect();
    mount(card);
    await until(() => expect(card.state).to.equal('open'));
    await card.claim();
    await until(() => expect(isOpen(card)).to.equal(true));
    const form = hands(formIn(card));
    form.fillIn();
    form.key().click();
    await until(() => expect(card.state).to.equal('taken'));
    expect(await bodyOf(shop.claims()[0])).to.deep.include({ source: { storeId: 'xiqiao', channel: 'poster' } });
    history.replaceState(null, '', location.pathname);
  });

  it('says kindly that a card is gone for good to whoever had it erased', async () => {
    const shop = openShop();
    shop.line.always(async (request, forward) => {
      const response = await forward(request);
      if (!request.url.includes('/participation')) return response;
      return Response.json({ ...((await response.json()) as object), state: 'taken' });
    });
    const { card, key } = await showCard({}, shop);
    expect(status(card)).to.include('你领过，资料已清除 一人一份');
    expect(key().textContent.trim()).to.equal('再看看');
    await expectAccessible(card);
  });
});

describe('<lk-member-card> for whoever has a phone', () => {
  afterEach(clearStage);

  /** A form that asks for a phone, with a code on its way to it. */
  const withCode = async (options: { readonly lang?: string } = {}, shop = openShop({ campaign: byPhone })) => {
    const stage = await openFormOf(byPhone, options, shop);
    stage.type('own-phone', phone.typed);
    const send = () => find(stage.form, '.send');
    send().click();
    await until(() => expect(stage.focused()).to.equal('one-time-code'));
    const code = () => shop.mock.oneTimeCode(phone.wire) ?? '';
    const fillIn = (otp = code()) => {
      stage.type('one-time-code', otp);
      stage.type('name', '林小满');
      stage.tick('terms', 'privacy');
    };
    return { ...stage, send, code, fillIn };
  };

  it('signs in by the code sent to it and claims, all by one key', async () => {
    const { card, shop, fillIn, submit, line, control } = await withCode();
    expect(line()).to.equal('验证码发到 138****6027 了');
    expect(['inputmode', 'autocomplete'].map((name) => control('one-time-code').getAttribute(name))).to.deep.equal([
      'numeric',
      'one-time-code',
    ]);
    fillIn();
    const states: string[] = [];
    new MutationObserver(() => states.push(card.state)).observe(card, { attributeFilter: ['state'] });
    submit().click();
    await until(() => expect(card.state).to.equal('taken'));
    expect(shop.claims()).to.have.length(1);
    expect(isOpen(card)).to.equal(false);
    expect(states).not.to.include('loading');
    // Neither phone nor code is anybody's but the sign-in's.
    expect(JSON.stringify(await bodyOf(shop.claims()[0]))).not.to.include('6027');
  });

  it('says by the shop’s clock when another code may be sent, and sends it then', async () => {
    let now = noon;
    const shop = openShop({ campaign: byPhone, now: () => now });
    const { send, code, type, form } = await withCode({}, shop);
    await until(() => expect(send().textContent.trim()).to.match(/^(60|59) 秒后可重发$/));
    expect(send().getAttribute('aria-disabled')).to.equal('true');
    const first = code();
    send().click();
    expect(code()).to.equal(first);
    // Another phone does not wait for this one.
    type('own-phone', '13900000000');
    await form.updateComplete;
    expect(send().textContent.trim()).to.equal('获取验证码');
    type('own-phone', phone.typed);
    now += 61_000;
    window.dispatchEvent(new Event('online'));
    await until(() => expect(send().textContent.trim()).to.equal('重新获取'));
    send().click();
    await until(() => expect(code()).not.to.equal(first));
  });

  it('sends no code to what is no phone, and says so there', async () => {
    const { form, shop, type, wrong, focused } = await openFormOf(byPhone);
    type('own-phone', '12345');
    find(form, '.send').click();
    await until(() => expect(focused()).to.equal('own-phone'));
    expect(wrong('own-phone')).to.equal('这个手机号不对，再看一眼');
    expect(wrong('name')).to.equal(undefined);
    expect(shop.requests.filter(({ url }) => url.includes('/otps'))).to.have.length(0);
  });

  it('says that a code is wrong, then takes the right one', async () => {
    const { card, code, fillIn, submit, wrong, focused, type } = await withCode();
    fillIn(code() === '000000' ? '111111' : '000000');
    submit().click();
    await until(() => expect(wrong('one-time-code')).to.equal('验证码不对，再看一眼短信'));
    await until(() => expect(focused()).to.equal('one-time-code'));
    type('one-time-code', `${code().slice(0, 3)} ${code().slice(3)}`);
    await until(() => expect(wrong('one-time-code')).to.equal(undefined));
    submit().click();
    await until(() => expect(card.state).to.equal('taken'));
  });

  it('says that a code is stale, and that there were too many tries, and when to ask for another', async () => {
    const { shop, code, fillIn, submit, wrong, form } = await withCode({ lang: 'en' });
    fillIn(code() === '000000' ? '111111' : '000000');
    for (let tries = 0; tries < 6; tries++) {
      await until(() => expect(submit().getAttribute('aria-disabled')).to.equal('false'));
      submit().click();
      await form.updateComplete;
    }
    await until(() =>
      expect(wrong('one-time-code')).to.match(/^Too many tries\. Send another code in \d+ (seconds?|minutes?)$/),
    );
    await expectAccessible(form);
    shop.mock.setNow(noon + 6 * 60_000);
    submit().click();
    await until(() => expect(wrong('one-time-code')).to.equal('This code has expired. Send another'));
  });

  it('says at the code that nobody knows whether one was sent, that none was, or that one may have been just now', async () => {
    const { form, shop, type, wrong } = await openFormOf(byPhone);
    const failures: string[] = [];
    document.body.addEventListener('lk-error', ({ failure }) => failures.push(failure.name));
    const refuse = (status: number, code: string) => {
      const problem = { type: 'about:blank', title: '', status, code, retryable: false, requestId: 'r' };
      const headers = { 'content-type': 'application/problem+json', 'retry-after': '7200' };
      shop.line.always(onlyFor('/otps', respond(status, JSON.stringify(problem), headers)));
    };
    type('own-phone', phone.typed);
    shop.line.always(() => Promise.reject(new TypeError('offline')));
    find(form, '.send').click();
    await until(() => expect(wrong('one-time-code')).to.equal('不知道发出去没有。收到短信就填上，没收到再试一次'));
    expect(failures).to.deep.equal(['unreachable']);
    refuse(503, 'busy');
    find(form, '.send').click();
    await until(() => expect(wrong('one-time-code')).to.equal('没发出去，稍等再试一次'));
    refuse(429, 'rate_limited');
    find(form, '.send').click();
    await until(() => expect(wrong('one-time-code')).to.equal('要得太快了。收到过短信就填上，2 小时后可以重发'));
  });

  it('says so where the shop signs nobody in by phone', async () => {
    const { form, shop, type, line } = await openFormOf(byPhone);
    type('own-phone', phone.typed);
    shop.line.always(
      onlyFor(
        '/otps',
        respond(
          404,
          JSON.stringify({
            type: 'about:blank',
            title: '',
            status: 404,
            code: 'not_found',
            retryable: false,
            requestId: 'r',
          }),
          { 'content-type': 'application/problem+json' },
        ),
      ),
    );
    find(form, '.send').click();
    await until(() => expect(line()).to.include('这里还不能登录'));
  });

  it('shows the card that the phone has already, and asks for no other', async () => {
    const shop = openShop({ campaign: byPhone });
    const first = await withCode({}, shop);
    first.fillIn();
    first.submit().click();
    await until(() => expect(first.card.state).to.equal('taken'));
    const number = find(first.card, '[part=number]').textContent;
    clearStage();
    shop.mock.setNow(noon + 120_000);
    const { card, fillIn, submit } = await withCode({}, shop);
    fillIn();
    submit().click();
    await until(() => expect(card.state).to.equal('taken'));
    await until(() => expect(isOpen(card)).to.equal(false));
    expect(find(card, '[part=number]').textContent).to.equal(number);
    expect(shop.claims()).to.have.length(1);
  });

  it('asks for one phone where the campaign asks for one, too', async () => {
    const shop = openShop({ campaign: { ...fullForm, identity: 'phone' } });
    const { card, form, type, fillIn, submit } = await openFormOf(fullForm, {}, shop);
    expect(form.shadowRoot?.querySelectorAll('[type=tel]')).to.have.length(1);
    fillIn();
    find(form, '.send').click();
    await until(() => expect(shop.mock.oneTimeCode(phone.wire)).not.to.equal(undefined));
    type('one-time-code', shop.mock.oneTimeCode(phone.wire) ?? '');
    submit().click();
    await until(() => expect(card.state).to.equal('taken'));
    expect(await bodyOf(shop.claims()[0])).to.have.nested.property('fields.phone', phone.wire);
  });

  it('goes on where the network was gone between signing in and the claim', async () => {
    const { card, shop, fillIn, submit, form, line } = await withCode();
    fillIn();
    let isGone = false;
    shop.line.always(async (request, forward) => {
      if (isGone) throw new TypeError('offline');
      isGone = request.url.includes('/sessions') && (await request.clone().text()).includes(phone.wire);
      return forward(request);
    });
    submit().click();
    await until(() => expect(line()).to.include('没连上'));
    expect(textOf(form)).not.to.include('验证码');
    expect(hands(form).value('name')).to.equal('林小满');
    shop.line.always(undefined);
    submit().click();
    await until(() => expect(card.state).to.equal('taken'));
    expect(shop.claims()).to.have.length(1);
  });

  it('leaves signing in to the page where it wants to, and then asks for the rest', async () => {
    const shop = openShop({ campaign: byPhone });
    const { card, key } = await showCard({}, shop);
    card.addEventListener('lk-auth-required', (event) =>
      event.respondWith(
        shop.mock
          .fetch(
            new Request('https://shop.test/api/v1/test/sessions', {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify({ role: 'visitor', identity: 'phone' }),
            }),
          )
          .then(async (response) => ((await response.json()) as { token: string }).token),
      ),
    );
    key().click();
    await until(() => expect(isOpen(card)).to.equal(true));
    const form = formIn(card);
    await form.updateComplete;
    expect(textOf(form)).not.to.include('验证码');
    hands(form).type('name', '林小满');
    hands(form).tick('terms', 'privacy');
    hands(form).key().click();
    await until(() => expect(card.state).to.equal('taken'));
  });

  for (const theme of ['light', 'dark', 'festive'] as const)
    it(`breaks no rule of accessibility, ${theme}`, async () => {
      const { form, submit, wrong } = await openFormOf(byPhone, { theme });
      await expectAccessible(form);
      submit().click();
      await until(() => expect(wrong('one-time-code')).to.equal('还没填验证码'));
      await expectAccessible(form);
    });
});

/** The form of a card. */
const formIn = (card: Element): ClaimFormElement => {
  const form = card.shadowRoot?.querySelector('lk-claim-form');
  if (!form) throw new Error('no form');
  return form;
};

/** A card whose form is open; the key of the form has a name of its own here. */
const openFormOf = async (
  campaign: Partial<CardDefinition>,
  options: { readonly lang?: string; readonly theme?: 'light' | 'dark' | 'festive'; readonly storage?: 'local' } = {},
  shop = openShop({ campaign, ...options }),
) => {
  const { card, form, ...rest } = await openForm(options, shop);
  return { ...rest, ...hands(form), card, form, shop, key: () => find(card, '[part=action]'), submit: hands(form).key };
};
