import type { AuthRequiredEvent } from '../../components/shared.events.ts';
import type { Client } from '../../src/client/client.ts';
import { getMeta } from '../../src/contract/meta.ts';
import { createOneTimeCode } from '../../src/contract/one-time-code.ts';
import { createSession } from '../../src/contract/session.ts';
import { dropAnswer, dropRequest, type Fault, respond } from '../../src/mock/faults.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { deferred } from '../support/deferred.ts';
import { noon } from '../support/tea-card.ts';
import { teaCheckIn, teaCheckInByCode } from '../support/tea-check-in.ts';
import { checkInFor, checkInOnce, codeOf, openCheckInShop, showCheckIn } from './check-in-shop.ts';
import { phone } from './form-stage.ts';
import { ok } from './member.ts';
import { clearStage, expectAccessible, find, status, textOf, until } from './stage.ts';

type Shop = ReturnType<typeof openCheckInShop>;

const hour = 3_600_000;
const day = 24 * hour;
const iso = (at: number) => new Date(at).toISOString();
const online = () => window.dispatchEvent(new Event('online'));
const hasNoKey = (checkIn: Element) => expect(checkIn.shadowRoot?.querySelector('[part=start]')).to.equal(null);
const keysOf = (requests: readonly Request[]) => new Set(requests.map(({ headers }) => headers.get('idempotency-key')));

/** Something goes wrong with check-ins alone. */
const only =
  (fault: Fault): Fault =>
  (request, forward) =>
    request.method === 'POST' && request.url.includes('/check-ins') ? fault(request, forward) : forward(request);

/** The token of somebody who is known by their phone. */
const phoneToken = async ({ mock }: Shop, client: Client): Promise<string> => {
  ok(await client.call(createOneTimeCode, { body: { phone: phone.wire } }));
  const otp = mock.oneTimeCode(phone.wire) ?? '';
  return ok(await client.call(createSession, { body: { grant: 'phone', phone: phone.wire, otp } })).token;
};

/** Lets the client hear what time it is now. */
const hearTime = async (client: Client) => ok(await client.call(getMeta, {}));

describe('what stands around a check-in', () => {
  afterEach(() => {
    clearStage();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('counts down to its start, and cannot be checked in at before', async () => {
    const { checkIn } = await showCheckIn({ checkIn: { startsAt: iso(noon + hour) } });
    expect(checkIn.state).to.equal('upcoming');
    hasNoKey(checkIn);
    await until(() => expect(textOf(find(checkIn, 'lk-countdown'))).to.match(/01:00:00|00:59:5/));
    await expectAccessible(checkIn);
  });

  it('is over after its end, and what was won stays reachable', async () => {
    const shop = openCheckInShop();
    const client = shop.connect();
    await checkInOnce(client);
    shop.wait(250 * day);
    const { checkIn } = await showCheckIn({}, shop, client);
    expect(checkIn.state).to.equal('ended');
    expect(textOf(checkIn)).to.include('活动结束了');
    hasNoKey(checkIn);
    find(checkIn, '[part=records]').click();
    await until(() => expect(textOf(find(checkIn, 'lk-draw-records'))).to.include('¥20'));
  });

  it('says that it is on hold', async () => {
    const { checkIn, shop } = await showCheckIn();
    shop.mock.putCampaign({ ...teaCheckIn, status: 'paused' });
    online();
    await until(() => expect(checkIn.state).to.equal('paused'));
    expect(textOf(checkIn)).to.include('先停一下');
    hasNoKey(checkIn);
  });

  it('lets somebody sign in first, and goes on by itself', async () => {
    const { checkIn, shop, client, isDone } = await showCheckIn({ checkIn: { identity: 'phone' } });
    expect(checkIn.state).to.equal('ineligible');
    hasNoKey(checkIn);
    checkIn.addEventListener('lk-auth-required', (event: AuthRequiredEvent) =>
      event.respondWith(phoneToken(shop, client)),
    );
    find(checkIn, '[part=action]').click();
    await isDone();
  });

  it('is for card holders where it takes a card, and leads to it', async () => {
    const { checkIn } = await showCheckIn({ checkIn: { cardCampaignId: 'tea-card' } });
    expect(textOf(checkIn)).to.include('持卡会员才能签到');
    hasNoKey(checkIn);
    checkIn.setAttribute('card-href', '/card/');
    await checkIn.updateComplete;
    expect(find(checkIn, 'a[part=action]').getAttribute('href')).to.equal(`${location.origin}/card/`);
  });

  it('shows new rules before anybody checks in by them', async () => {
    const { checkIn, shop, press, isDone } = await showCheckIn();
    shop.mock.putCampaign({ ...teaCheckIn, rules: ['新规则'] });
    await press();
    const action = () => find(checkIn, '[part=action]');
    await until(() => expect(action().textContent.trim()).to.equal('看看新规则'));
    action().click();
    await until(() => expect(textOf(find(checkIn, 'lk-rules'))).to.include('新规则'));
    find(find(checkIn, 'lk-sheet'), '.close').click();
    await until(() => expect(action().textContent.trim()).to.equal('看过了，签到'));
    action().click();
    await isDone();
  });

  it('says that today is done where that was done elsewhere, and shows it', async () => {
    const shop = openCheckInShop({ storage: 'local' });
    await checkInFor(shop, shop.connect(), 1);
    const { checkIn, press, isDone } = await showCheckIn({}, shop);
    // Another tab of the same visitor, of which this one hears nothing.
    await checkInOnce(shop.connect());
    await press();
    await isDone();
    expect(textOf(checkIn)).to.include('今天签过了');
    await until(() => expect(textOf(checkIn)).to.include('今天得了 ¥20'));
    expect(shop.posts()).to.have.length(3);
  });

  it('asks for the same check-in again where its answer was lost, and counts it once', async () => {
    const { checkIn, shop, press, isDone } = await showCheckIn();
    shop.line.always((request, forward) =>
      request.method === 'GET' ? forward(request) : only(dropAnswer)(request, forward),
    );
    await press();
    await until(() => expect(checkIn.state).to.equal('unreachable'), 10_000);
    shop.line.always(undefined);
    find(checkIn, '[part=action]').click();
    await isDone();
    expect(keysOf(shop.posts()).size).to.equal(1);
  });

  it('keeps a check-in that cannot leave, says so, and sends it by itself once the network is back', async () => {
    const { checkIn, shop, press, isDone } = await showCheckIn();
    const failures: string[] = [];
    checkIn.addEventListener('lk-error', ({ failure }) => failures.push(failure.name));
    shop.line.always(dropRequest);
    await press();
    await until(() => expect(checkIn.state).to.equal('unreachable'), 10_000);
    expect(status(checkIn)).to.include('连上网会自己签');
    expect(find(checkIn, '[part=action]').textContent.trim()).to.equal('再试一次');
    expect(failures).to.deep.equal(['unreachable']);
    await expectAccessible(checkIn);
    shop.line.always(undefined);
    online();
    await isDone();
    expect(shop.posts()).to.have.length(1);
  });

  it('shows yesterday’s where its answer was lost at midnight, and offers today’s', async () => {
    const { checkIn, shop, client, press, isDone } = await showCheckIn();
    shop.wait(11 * hour);
    await hearTime(client);
    shop.line.always(only(dropAnswer));
    await press();
    await until(() => expect(checkIn.state).to.equal('unreachable'), 10_000);
    shop.wait(2 * hour);
    shop.line.always(undefined);
    online();
    await until(() => expect(textOf(checkIn)).to.match(/6 月 1 日的签到算上了 得了 ¥20.*今天的还没签/));
    await until(() => expect(checkIn.state).to.equal('open'));
    await press();
    await isDone();
    expect(keysOf(shop.posts()).size).to.equal(2);
    await until(() => expect(textOf(checkIn)).to.include('连签 2 天'));
  });

  it('goes on after a reload with what was cut short, and offers today’s where that was for another day', async () => {
    const shop = openCheckInShop({ storage: 'local' });
    const before = await showCheckIn({}, shop);
    shop.line.always(only(dropAnswer));
    await before.press();
    await until(() => expect(before.checkIn.state).to.equal('unreachable'), 10_000);
    before.checkIn.remove();
    // Past midnight, and not yet so late that the key is forgotten.
    shop.wait(13 * hour);
    shop.line.always(undefined);
    const { checkIn, press, isDone } = await showCheckIn({}, shop, shop.connect());
    await until(() => expect(textOf(checkIn)).to.include('6 月 1 日的签到算上了'));
    await press();
    await isDone();
    expect(keysOf(shop.posts()).size).to.equal(2);
  });

  it('loses no tap that comes before it is known where the visitor stands after a late answer', async () => {
    const shop = openCheckInShop({ storage: 'local' });
    const before = await showCheckIn({}, shop);
    shop.line.always(only(dropAnswer));
    await before.press();
    await until(() => expect(before.checkIn.state).to.equal('unreachable'), 10_000);
    before.checkIn.remove();
    shop.wait(13 * hour);
    const isRead = deferred<undefined>();
    let isPosted = false;
    shop.line.always(async (request, forward) => {
      if (request.method === 'POST') isPosted = true;
      else if (isPosted) await isRead.promise;
      return forward(request);
    });
    const { checkIn, press, isDone } = await showCheckIn({}, shop, shop.connect());
    await until(() => expect(textOf(checkIn)).to.include('6 月 1 日的签到算上了'));
    await press();
    isRead.resolve(undefined);
    await isDone();
    expect(keysOf(shop.posts()).size).to.equal(2);
  });

  it('asks for a code again, kindly, where one that could not leave is old by the time it does', async () => {
    const shop = openCheckInShop({ checkIn: teaCheckInByCode });
    history.replaceState(null, '', `#code=${await codeOf(shop, 'xiqiao')}`);
    const { checkIn, press, key } = await showCheckIn({}, shop);
    await until(() => expect(textOf(checkIn)).to.include('店里的码带来了'));
    shop.line.always(dropRequest);
    await press();
    await until(() => expect(checkIn.state).to.equal('unreachable'), 10_000);
    shop.wait(hour);
    shop.line.always(undefined);
    online();
    await until(() => expect(textOf(checkIn)).to.include('这个码旧了'));
    await until(() => expect(key().textContent).to.include('扫码签到'));
    expect(checkIn.shadowRoot?.querySelector('lk-store-scan')).to.equal(null);
  });

  it('turns to the new day by itself, on the clock of the shop', async () => {
    const shop = openCheckInShop();
    const client = shop.connect();
    shop.wait(12 * hour - 1500);
    await checkInOnce(client);
    const { checkIn } = await showCheckIn({}, shop, client);
    expect(checkIn.state).to.equal('taken');
    hasNoKey(checkIn);
    shop.wait(1500);
    await hearTime(client);
    await until(() => expect(checkIn.state).to.equal('open'), 10_000);
    await until(() => expect(find(checkIn, 'lk-check-in-calendar')).to.have.property('today', '2026-06-02'));
    expect(textOf(checkIn)).to.include('连签 1 天');
  });

  it('shows in two places what was done in one, and lets go of a page that it has left', async () => {
    const shop = openCheckInShop();
    const client = shop.connect();
    const one = await showCheckIn({}, shop, client);
    const other = await showCheckIn({}, shop, client);
    await one.press();
    await one.isDone();
    await other.isDone();
    expect(shop.posts()).to.have.length(1);
    for (const { checkIn } of [one, other]) checkIn.remove();
    await until(() => expect(shop.isBusy()).to.equal(false));
    const asked = shop.requests.length;
    online();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(shop.requests).to.have.length(asked);
  });

  it('says that nothing is there where nothing is', async () => {
    const shop = openCheckInShop();
    shop.line.always(respond(404));
    const checkIn = document.createElement('lk-check-in');
    Object.assign(checkIn, { campaign: 'tea-days', client: shop.connect() });
    document.body.append(checkIn);
    await until(() => expect(checkIn.state).to.equal('unreachable'));
    expect(find(checkIn, '[part=action]').textContent.trim()).to.equal('再试一次');
  });

  it('keeps a row over a day that may be missed', async () => {
    const shop = openCheckInShop();
    const client = shop.connect();
    await checkInFor(shop, client, 2);
    shop.wait(day);
    const { checkIn } = await showCheckIn({}, shop, client);
    expect(find(checkIn, '[part=streak]').textContent.replace(/\s+/g, ' ').trim()).to.equal('连签 2 天');
    shop.wait(day);
    online();
    await until(() => expect(checkIn.shadowRoot?.querySelector('[part=streak]')).to.equal(null));
  });
});
