import { respond } from '../../src/mock/faults.ts';
import { problemFor } from '../../src/rules/refusals.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { pressKey, resizeWindow } from '../support/window.ts';
import { bodyOf, fullForm, openForm, phone } from './form-stage.ts';
import { clearStage, expectAccessible, find, openShop, showCard, textOf, until } from './stage.ts';

const refusing =
  (errors: readonly { path: string; message: string }[]) =>
  (request: Request, forward: (request: Request) => Promise<Response>) =>
    request.url.includes('/claims')
      ? respond(400, JSON.stringify(problemFor('invalid_request', 'r', { errors: [...errors] })), {
          'content-type': 'application/problem+json',
        })(request, forward)
      : forward(request);

describe('<lk-claim-form>', () => {
  afterEach(async () => {
    clearStage();
    document.documentElement.dir = document.documentElement.style.fontSize = '';
    await resizeWindow({ width: 800, height: 600 });
  });

  it('is not there for a card that asks for nothing, and is fetched only when it is opened', async () => {
    const { card, key } = await showCard();
    key().click();
    await until(() => expect(card.state).to.equal('taken'));
    expect(customElements.get('lk-claim-form')).to.equal(undefined);
  });

  it('asks in the campaign’s words by the phone’s own controls, and says which may be left out', async () => {
    const { form, control } = await openForm();
    const asked = textOf(form);
    for (const text of [
      '称呼',
      '只显示第一个字',
      '手机',
      '生日选填',
      '最爱的茶',
      '邮箱选填',
      '不选也能领卡',
      '同意并领取',
    ])
      expect(asked.replaceAll(' ', '')).to.include(text);
    const how = (id: string) => ['type', 'inputmode', 'autocomplete'].map((name) => control(id).getAttribute(name));
    expect(how('name')).to.deep.equal(['text', null, 'name']);
    expect(how('phone')).to.deep.equal(['tel', 'tel', 'tel']);
    expect(how('mail')).to.deep.equal(['email', 'email', 'email']);
    expect(['birthday-month', 'birthday-day'].map((id) => control(id).getAttribute('autocomplete'))).to.deep.equal([
      'bday-month',
      'bday-day',
    ]);
    for (const id of ['tea', 'birthday-month', 'birthday-day']) expect(control(id).localName).to.equal('select');
  });

  it('sends what was typed as the contract has it, and only the consents that were given', async () => {
    const { card, shop, type, tick, key: submit } = await openForm();
    type('name', '  林小满 ');
    type('phone', '１３８ ０５７１-６０２７');
    type('birthday-month', '10');
    type('birthday-day', '08');
    type('tea', 'puer');
    tick('terms', 'privacy');
    submit().click();
    await until(() => expect(card.state).to.equal('taken'));
    const [request] = shop.claims();
    expect(await bodyOf(request)).to.deep.include({
      fields: { name: '林小满', phone: phone.wire, birthday: '10-08', tea: 'puer' },
      consents: [
        { formId: 'terms', version: 'v1' },
        { formId: 'privacy', version: 'v1' },
      ],
    });
  });

  it('ticks no consent by itself, and opens documents beside the page', async () => {
    const { form, isTicked } = await openForm();
    expect(['terms', 'privacy', 'news'].map(isTicked)).to.deep.equal([false, false, false]);
    const links = [...(form.shadowRoot?.querySelectorAll('a') ?? [])];
    expect(links.map(({ target, rel }) => `${target} ${rel}`)).to.deep.equal(Array(3).fill('_blank noopener'));
    expect(links.map(({ pathname }) => pathname)).to.deep.equal(['/terms/', '/privacy', '/news']);
  });

  it('makes no link of an address that is none to go to', async () => {
    const shop = openShop({ campaign: fullForm });
    const client = shop.connect();
    // Its documents would be on an origin that is neither secure nor the page's.
    shop.connect = () => ({ ...client, endpoint: 'ftp://shop.test/api/v1' });
    const { form } = await openForm({}, shop);
    expect(form.shadowRoot?.querySelectorAll('a')).to.have.length(2);
    expect(textOf(form)).to.include('《会员章程》');
  });

  const mistakes = [
    {
      id: 'name',
      value: '林\u202E',
      zh: '最多 60 个字，不要换行和特殊符号',
      en: '60 characters at most, on one line, without odd ones',
    },
    {
      id: 'phone',
      value: '1380571602',
      zh: '这个手机号不对，再看一眼',
      en: 'This is no phone number. Please check it',
    },
    {
      id: 'birthday-month',
      value: '02',
      zh: '没有这一天，月和日都选一下',
      en: 'There is no such day. Choose month and day',
    },
    {
      id: 'mail',
      value: 'lin@',
      zh: '这个邮箱不对，像 name@example.com 那样',
      en: 'This is no address. It looks like name@example.com',
    },
  ];
  for (const lang of ['zh-CN', 'en'] as const) {
    it(`says what is wrong at its place and takes the first of it into view, ${lang}`, async () => {
      const { shop, form, type, wrong, focused, tick, key: submit } = await openForm({ lang });
      submit().click();
      await until(() => expect(focused()).to.equal('name'));
      const zh = lang === 'zh-CN';
      expect(wrong('name')).to.equal(zh ? '这里还没填' : 'Please fill this in');
      expect(wrong('phone')).to.equal(zh ? '还没填手机号' : 'Please enter your number');
      expect(wrong('tea')).to.equal(zh ? '还没选' : 'Please choose one');
      expect(wrong('consent-terms')).to.equal(zh ? '勾选这一项，才能领卡' : 'Tick this to get your card');
      for (const id of ['birthday-month', 'mail', 'consent-news']) expect(wrong(id), id).to.equal(undefined);
      for (const { id, value } of mistakes) type(id, value);
      type('tea', 'longjing');
      tick('terms', 'privacy');
      submit().click();
      await until(() => expect(wrong('mail')).not.to.equal(undefined));
      for (const { id, ...said } of mistakes) expect(wrong(id), id).to.equal(zh ? said.zh : said.en);
      expect(wrong('tea')).to.equal(undefined);
      expect(shop.claims()).to.have.length(0);
      expect(textOf(form)).not.to.include('undefined');
    });
  }

  it('says nothing before a first try; after it, on leaving a field, and no more as soon as it is mended', async () => {
    const { leave, type, wrong, form, key: submit } = await openForm();
    leave('phone', 'name');
    await form.updateComplete;
    expect(wrong('phone')).to.equal(undefined);
    submit().click();
    await until(() => expect(wrong('phone')).to.equal('还没填手机号'));
    type('phone', '138');
    await form.updateComplete;
    expect(wrong('phone')).to.equal('还没填手机号');
    leave('phone', 'name');
    await until(() => expect(wrong('phone')).to.equal('这个手机号不对，再看一眼'));
    type('phone', phone.typed);
    await until(() => expect(wrong('phone')).to.equal(undefined));
  });

  it('does not call half a birthday wrong while its other half is chosen', async () => {
    const { leave, type, wrong, form, key: submit } = await openForm();
    submit().click();
    await until(() => expect(wrong('name')).not.to.equal(undefined));
    type('birthday-month', '10');
    leave('birthday-month', 'birthday-day');
    await form.updateComplete;
    expect(wrong('birthday-day')).to.equal(undefined);
    leave('birthday-day', 'tea');
    await until(() => expect(wrong('birthday-day')).to.equal('没有这一天，月和日都选一下'));
  });

  it('says what the backend finds wrong in the same words, at the same place, until it is mended', async () => {
    const { card, shop, type, wrong, focused, fillIn, line, key: submit } = await openForm();
    fillIn();
    shop.line.always(
      refusing([
        { path: '/fields/phone', message: 'invalid' },
        { path: '/fields/tea', message: 'missing' },
        { path: '/fields/mail', message: 'unknown' },
        { path: '/consents/privacy', message: 'missing' },
      ]),
    );
    submit().click();
    await until(() => expect(focused()).to.equal('phone'));
    expect(wrong('phone')).to.equal('这个手机号不对，再看一眼');
    expect(wrong('tea')).to.equal('还没选');
    expect(wrong('mail')).to.equal('店里现在不收这一项，请清空');
    expect(wrong('consent-privacy')).to.equal('勾选这一项，才能领卡');
    expect(line()).to.equal('');
    type('phone', '13900000000');
    await until(() => expect(wrong('phone')).to.equal(undefined));
    expect(wrong('tea')).to.equal('还没选');
    shop.line.always(undefined);
    submit().click();
    await until(() => expect(card.state).to.equal('taken'));
  });

  it('says above its key what is about no place in it', async () => {
    const { shop, fillIn, line, key: submit } = await openForm();
    fillIn();
    shop.line.always(refusing([{ path: '/fields/shoeSize', message: 'missing' }]));
    submit().click();
    await until(() => expect(line()).to.include('没办成'));
  });

  it('is sent by Enter, but not by the Enter that ends a word of a Chinese keyboard', async () => {
    const { card, shop, control, fillIn } = await openForm();
    fillIn();
    control('name').focus();
    control('name').dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    await pressKey('Enter');
    expect(card.state).to.equal('open');
    expect(shop.claims()).to.have.length(0);
    control('name').dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await pressKey('Enter');
    await until(() => expect(card.state).to.equal('taken'));
  });

  it('shows the country before a number at home, and not before one that brings its own', async () => {
    const { card, shop, form, type, fillIn, key: submit } = await openForm();
    const prefix = () => find(form, '.prefix');
    expect(prefix().offsetWidth).to.be.above(0);
    fillIn();
    type('phone', '+44 7911 123456');
    expect(prefix().offsetWidth).to.equal(0);
    submit().click();
    await until(() => expect(card.state).to.equal('taken'));
    expect(await bodyOf(shop.claims()[0])).to.have.nested.property('fields.phone', '+447911123456');
  });

  it('is walked through in the order that it is read', async () => {
    const { form, control, focused } = await openForm();
    control('name').focus();
    const visited = [focused()];
    for (let step = 0; step < 13; step++) {
      await pressKey('Tab');
      const one = form.shadowRoot?.activeElement;
      visited.push([one?.id, one?.textContent.trim()].find(Boolean));
    }
    expect(visited).to.deep.equal([
      'name',
      'phone',
      'birthday-month',
      'birthday-day',
      'tea',
      'mail',
      'consent-terms',
      '《会员章程》',
      'consent-privacy',
      '《个人信息告知》',
      'consent-news',
      '《茶讯》',
      '同意并领取',
      undefined,
    ]);
  });

  for (const theme of ['light', 'dark', 'festive'] as const) {
    it(`breaks no rule of accessibility, empty, wrong, or without network, ${theme}`, async () => {
      const { shop, form, fillIn, wrong, line, key: submit } = await openForm({ theme });
      await expectAccessible(form);
      submit().click();
      await until(() => expect(wrong('name')).not.to.equal(undefined));
      await expectAccessible(form);
      fillIn();
      shop.line.always(() => Promise.reject(new TypeError('offline')));
      submit().click();
      await until(() => expect(line()).to.include('没连上'));
      await expectAccessible(form);
    });
  }

  for (const dir of ['ltr', 'rtl'] as const)
    it(`fits 320 pixels with text twice as large, ${dir}`, async () => {
      await resizeWindow({ width: 320, height: 640 });
      document.documentElement.style.fontSize = '200%';
      document.documentElement.dir = dir;
      const { card, form, wrong, key: submit } = await openForm({ lang: 'en' });
      submit().click();
      await until(() => expect(wrong('name')).not.to.equal(undefined));
      const body = find(find(card, 'lk-sheet'), '.body');
      expect(body.scrollWidth).to.be.at.most(body.clientWidth);
      for (const one of form.shadowRoot?.querySelectorAll('input, select, button, label, p') ?? []) {
        const { left, right } = one.getBoundingClientRect();
        expect(left, one.outerHTML).to.be.at.least(0);
        expect(right, one.outerHTML).to.be.at.most(320);
      }
    });

  it('has nothing to press that is smaller than a thumb', async () => {
    const { form } = await openForm({ campaign: { ...fullForm, identity: 'phone' } });
    const heights = [...(form.shadowRoot?.querySelectorAll('button, select, .consent, .box input') ?? [])].map(
      (one) => one.clientHeight,
    );
    expect(Math.min(...heights)).to.be.at.least(44);
  });
});
