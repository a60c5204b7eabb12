import { DrawTickEvent } from '../../components/lucky-draw/stage.events.ts';
import type { AuthRequiredEvent } from '../../components/shared.events.ts';
import type { Client } from '../../src/client/client.ts';
import { createOneTimeCode } from '../../src/contract/one-time-code.ts';
import { createSession } from '../../src/contract/session.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { noon } from '../support/tea-card.ts';
import { alwaysTo } from '../support/tea-draw.ts';
import { resizeWindow } from '../support/window.ts';
import { drawOnce, type DrawOptions, openDrawShop, showDraw } from './draw-shop.ts';
import { hands, phone } from './form-stage.ts';
import { ok } from './member.ts';
import { clearStage, expectAccessible, find, status, textOf, until } from './stage.ts';

type Shop = ReturnType<typeof openDrawShop>;

const day = 86_400_000;
const iso = (at: number) => new Date(at).toISOString();
const themes = ['light', 'dark', 'festive'] as const;

/** The token of somebody who is known by their phone. */
const phoneToken = async ({ mock }: Shop, client: Client): Promise<string> => {
  const wire = phone.wire;
  ok(await client.call(createOneTimeCode, { body: { phone: wire } }));
  const otp = mock.oneTimeCode(wire) ?? '';
  return ok(await client.call(createSession, { body: { grant: 'phone', phone: wire, otp } })).token;
};

/** A draw that is shown, and the sheet with what it came to. */
const drawTo = async (to: string | null, options: DrawOptions = {}) => {
  const shown = await showDraw({ to, ...options });
  await shown.tap();
  await shown.landed();
  shown.stage().come();
  await until(() => find(shown.draw, 'lk-draw-result'));
  const result = () => find(shown.draw, 'lk-draw-result');
  await until(() => expect(textOf(result())).not.to.equal(''));
  return { ...shown, result };
};

describe('what stands around a draw', () => {
  afterEach(async () => {
    clearStage();
    document.documentElement.style.fontSize = '';
    document.documentElement.dir = '';
    await resizeWindow({ width: 800, height: 600 });
  });

  it('counts down to its start, and cannot be drawn before', async () => {
    const { draw, stage } = await showDraw({ draw: { startsAt: iso(noon + day) } });
    expect(draw.state).to.equal('upcoming');
    expect(stage().ready).to.equal(false);
    await until(() => expect(textOf(find(draw, 'lk-countdown'))).to.include('00:00'));
  });

  it('leads to how it was drawn once it is over', async () => {
    const { draw, client, stage } = await showDraw({ draw: { endsAt: iso(noon - 1) } });
    expect(draw.state).to.equal('ended');
    expect(stage().ready).to.equal(false);
    expect(find(draw, '[part=audit]').getAttribute('href')).to.equal(`${client.endpoint}/campaigns/tea-draw/audit`);
    await expectAccessible(draw);
  });

  it('lets somebody sign in first, and goes on by itself', async () => {
    const { draw, shop, client, stage, landed } = await showDraw({ to: 'sweet', draw: { identity: 'phone' } });
    expect(draw.state).to.equal('ineligible');
    expect(stage().ready).to.equal(false);
    draw.addEventListener('lk-auth-required', (event: AuthRequiredEvent) =>
      event.respondWith(phoneToken(shop, client)),
    );
    find(draw, '[part=action]').click();
    await landed();
  });

  it('is for card holders where it takes a card, and leads to it', async () => {
    const { draw, stage } = await showDraw({ draw: { cardCampaignId: 'tea-card' } });
    expect(textOf(draw)).to.include('持卡会员才能抽');
    expect(stage().ready).to.equal(false);
    draw.setAttribute('card-href', '/card/');
    await draw.updateComplete;
    expect(find(draw, 'a[part=action]').getAttribute('href')).to.equal(`${location.origin}/card/`);
    draw.setAttribute('card-href', 'javascript:alert(1)');
    await draw.updateComplete;
    expect(draw.shadowRoot?.querySelector('[part=action]')).to.equal(null);
  });

  it('shows every prize in words, its odds, what comes once it is out, and the commitment', async () => {
    const { draw } = await showDraw();
    const list = [...(draw.shadowRoot?.querySelectorAll('ul.unseen li') ?? [])].map(({ textContent }) =>
      textContent.replace(/[\u2068\u2069]/g, '').trim(),
    );
    expect(list).to.deep.equal(['¥20 春茶券', '桂花糕 兑 1 份', '再来一次', '茶罐 山间特制']);
    find(draw, '[part=rules]').click();
    await until(() => find(draw, 'lk-draw-rules'));
    const rules = find(draw, 'lk-draw-rules');
    await until(() => expect(textOf(rules)).to.match(/桂花糕 兑 1 份 不限 25%.*没抽中 50%.*合计 100%/));
    expect(textOf(rules)).to.include('¥20 春茶券发完后，抽中它的改得桂花糕 兑 1 份');
    expect(textOf(rules)).to.include('茶罐 山间特制发完后，抽中它的算没抽中');
    expect(find(rules, '[part=commitment]').textContent).to.match(/^[0-9a-f]{64}$/);
    await expectAccessible(draw);
  });

  it('leads from a coupon that was won straight to its code', async () => {
    const { draw, result } = await drawTo('sweet');
    expect(textOf(result())).to.include('已入卡包');
    find(result(), '[part=go]').click();
    await until(() => find(find(find(draw, 'lk-coupon-use'), 'lk-pass-barcode'), '[part=digits]'));
  });

  it('asks the winner of a parcel where it goes, once', async () => {
    const { draw, shop, result } = await drawTo('tin');
    expect(textOf(result())).to.include('6 月 8 日前留下收件信息');
    find(result(), '[part=go]').click();
    await until(() => find(find(draw, 'lk-draw-contact'), 'lk-claim-form'));
    const contact = find(draw, 'lk-draw-contact');
    const form = contact.shadowRoot?.querySelector('lk-claim-form');
    if (!form) throw new Error('no form');
    await until(() => hands(form).key());
    const { type, tick, key } = hands(form);
    expect(key().textContent.trim()).to.equal('提交收件信息');
    type('name', '林小满');
    type('phone', phone.typed);
    type('address', '竹里 1 号');
    tick('parcel-privacy');
    key().click();
    await until(() => expect(textOf(contact)).to.include('收件信息收到了'));
    expect(shop.requests.filter(({ url }) => url.includes('/contact'))).to.have.length(1);
    find(contact, '[part=done]').click();
    find(draw, '[part=records]').click();
    await until(() => expect(textOf(find(draw, 'lk-draw-records'))).to.include('茶罐 山间特制'));
    expect(textOf(find(draw, 'lk-draw-records'))).to.match(/6 月 1 日 12:00.*收件信息收到了/);
    await expectAccessible(draw);
  });

  it('draws again from what it came to, and says how often more', async () => {
    const { draw, stage, result } = await drawTo('again');
    await until(() => expect(textOf(result())).to.include('再抽一次，还剩 2 次'));
    find(result(), '[part=again]').click();
    await until(() => expect(stage().play.name).to.equal('landing'));
    expect(draw.shadowRoot?.querySelector('lk-draw-result')).to.equal(null);
  });

  it('says kindly that nothing was won, with nothing of a prize', async () => {
    const { draw, stage, result } = await drawTo(null);
    expect(stage().play).to.deep.equal({ name: 'resting', on: null });
    expect(status(draw)).to.include('这次没抽中');
    expect(result().shadowRoot?.querySelector('.leaves, .seal, .prize')).to.equal(null);
    expect(textOf(draw)).not.to.include('上次抽到');
  });

  it('shows who won, masked, and stops them when asked to', async () => {
    const shop = openDrawShop({ to: 'sweet' });
    for (const fetch of [shop.mock.fetch, shop.mock.fetch]) await drawOnce(shop.connect(fetch));
    const { draw } = await showDraw({}, shop);
    const winners = () => find(draw, 'lk-draw-winners');
    await until(() => expect(textOf(winners())).to.include('一位茶客 抽到 桂花糕 兑 1 份'));
    const pause = () => find(winners(), '[part=pause]');
    expect(pause().getAttribute('aria-label')).to.equal('停下');
    pause().click();
    await until(() => expect(pause().getAttribute('aria-label')).to.equal('接着看'));
    expect(winners().shadowRoot?.querySelector('[aria-live], [role=status]')).to.equal(null);
    await expectAccessible(draw);
  });

  it('is heard and felt only where that is asked for, and only after a tap', async () => {
    const felt: unknown[] = [];
    const made: unknown[] = [];
    const { AudioContext: known } = window;
    Object.defineProperty(navigator, 'vibrate', { configurable: true, value: (ms: number) => felt.push(ms) });
    window.AudioContext = new Proxy(known, {
      construct: (context, given: unknown[]) => {
        made.push('context');
        return Reflect.construct(context, given) as AudioContext;
      },
    });
    try {
      const { draw, stage, tap, landed } = await showDraw({ to: 'again' });
      const tick = () => stage().dispatchEvent(new DrawTickEvent());
      draw.vibration = true;
      tick();
      expect(felt).to.deep.equal([]);
      await tap();
      tick();
      expect([felt.length, made.length]).to.deep.equal([1, 0]);
      await landed();
      stage().come();
      draw.vibration = false;
      draw.sound = true;
      await tap();
      tick();
      expect([felt.length, made.length]).to.deep.equal([1, 1]);
    } finally {
      Reflect.deleteProperty(navigator, 'vibrate');
      window.AudioContext = known;
    }
  });

  it('hands a designer’s own face on to its stage', async () => {
    const { draw } = await showDraw({ stage: 'wheel' });
    const own = document.createElement('b');
    own.slot = 'prize-twenty';
    own.textContent = '二十';
    draw.append(own);
    draw.requestUpdate();
    await until(() => expect(own.getBoundingClientRect().width).to.be.greaterThan(0));
  });

  for (const theme of themes)
    it(`keeps to small screens, large text and both ways of writing, ${theme}`, async () => {
      await resizeWindow({ width: 320, height: 640 });
      document.documentElement.style.fontSize = '32px';
      document.documentElement.dir = theme === 'dark' ? 'rtl' : 'ltr';
      const { draw } = await drawTo('twenty', { stage: 'plain', theme, draw: alwaysTo('twenty') });
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      for (const key of draw.shadowRoot?.querySelectorAll('button, a') ?? [])
        expect(key.getBoundingClientRect().height, key.outerHTML).to.be.at.least(44);
      await expectAccessible(draw);
    });
});
