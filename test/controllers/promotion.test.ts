import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Client } from '../../src/client/client.ts';
import {
  type CardKnown,
  type CardPass,
  claimCard,
  getCardCampaign,
  getCardParticipation,
} from '../../src/contract/card.ts';
import type { Input } from '../../src/contract/operation.ts';
import { ActionController } from '../../src/controllers/action.ts';
import { PromotionController } from '../../src/controllers/promotion.ts';
import { alone } from '../../src/controllers/reading.ts';
import { delay, dropAnswer, dropRequest, respond } from '../../src/mock/faults.ts';
import { successors } from '../../src/rules/promotion.ts';
import { FakeHost, fakePage } from '../support/host.ts';
import { fakeTime, inTime, until } from '../support/in-time.ts';
import { claim, claims, onlyOn, openShop } from '../support/shop-client.ts';
import { FakeStorage } from '../support/storage.ts';
import { noon, teaCard } from '../support/tea-card.ts';

const campaign = 'GET /campaigns/tea-card';
const participation = 'GET /campaigns/tea-card/participation';

/** A card as an element would show it, with the names of all states that it went through. */
const openCard = (client: Client, more: { lang?: string; campaign?: string } = {}) => {
  const wanted = { lang: 'zh-CN', campaign: teaCard.id, client, query: {}, ...more };
  const host = new FakeHost();
  const ends: string[] = [];
  const action = new ActionController<typeof claimCard>(host, {
    operation: claimCard,
    client: () => wanted.client,
    input: (): Input<typeof claimCard> | undefined => {
      const { state } = promotion;
      if (!('campaign' in state)) return undefined;
      const { id, disclosureVersion } = state.campaign;
      return { params: { id }, query: wanted.query, body: { disclosureVersion } };
    },
    onEnd: ({ name }) => ends.push(name),
  });
  const promotion = new PromotionController<CardKnown, CardPass>(host, {
    reads: { campaign: alone(getCardCampaign), participation: alone(getCardParticipation) },
    client: () => wanted.client,
    campaign: () => wanted.campaign,
    lang: () => wanted.lang,
    action,
  });
  const names: string[] = [];
  host.addController({
    hostUpdated: () => {
      const { name } = promotion.state;
      if (names.at(-1) !== name) names.push(name);
    },
  });
  host.connect();
  const shows = (name: string) => until(() => promotion.state.name === name);
  const rests = () => until(() => !promotion.reading);
  return { host, action, promotion, names, ends, wanted, shows, rests };
};

describe('a promotion', () => {
  let page: ReturnType<typeof fakePage>;
  let storage: FakeStorage;
  const opened: { host: FakeHost; names: readonly string[] }[] = [];
  const open = (...given: Parameters<typeof openCard>) => {
    const card = openCard(...given);
    opened.push(card);
    return card;
  };

  beforeEach(() => {
    page = fakePage();
    storage = new FakeStorage();
    vi.stubGlobal('localStorage', storage);
    vi.spyOn(Math, 'random').mockReturnValue(0);
    fakeTime(noon);
  });

  afterEach(async () => {
    for (const { host, names } of opened.splice(0)) {
      host.disconnect();
      await Promise.resolve();
      const table: Record<string, readonly string[]> = successors;
      names.forEach((name, index) => {
        const next = names[index + 1];
        if (next !== undefined) expect(table[name], `from ${name}`).toContain(next);
      });
    }
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it.each(['', 'no slashes/', 'a'.repeat(65)])(
    'has nothing to show for %j, which no campaign is called',
    async (named) => {
      const shop = openShop();
      const card = open(shop.client(), { campaign: named });
      await card.shows('refused');
      expect(card.promotion.state).toMatchObject({
        problem: { code: 'not_found', title: expect.stringMatching(/^campaign/) as string },
      });
      expect(shop.sent).toEqual([]);
    },
  );

  it('is read together with where the visitor stands', async () => {
    const shop = openShop();
    const card = open(shop.client(), { lang: 'en' });
    await card.shows('open');
    expect(card.promotion.state).toMatchObject({ campaign: { title: 'Tea card' }, participation: { state: 'open' } });
    expect(card.names).toEqual(['loading', 'open']);
    expect(shop.sent.map(({ line }) => line).sort()).toEqual([campaign, participation]);
  });

  it('is claimed once, however often it is tapped', async () => {
    const shop = openShop();
    const card = open(shop.client());
    await card.shows('open');
    void card.action.start();
    void card.action.start();
    await card.shows('taken');
    expect(card.names).toEqual(['loading', 'open', 'working', 'done', 'taken']);
    expect(card.ends).toEqual(['done']);
    expect(shop.sentTo(claims)).toHaveLength(1);
    expect(card.action.state.name).toBe('idle');
  });

  it('cannot be claimed before it is known', async () => {
    const shop = openShop();
    const card = open(shop.client());
    await inTime(card.action.start());
    expect(card.action.state.name).toBe('idle');
  });

  it('shows the card of another tab when the claim finds it held', async () => {
    const shop = openShop();
    const client = shop.client();
    const card = open(client);
    await card.shows('open');
    await inTime(claim(shop.client()));
    await inTime(card.action.start());
    await card.shows('taken');
    expect(card.names).toEqual(['loading', 'open', 'working', 'taken']);
  });

  it('says that the disclosure changed once it shows the new one, and takes the next tap', async () => {
    const shop = openShop();
    const card = open(shop.client());
    await card.shows('open');
    shop.mock.putCampaign({ ...teaCard, rules: ['New rules'] });
    await inTime(card.action.start());
    await card.shows('refused');
    expect(card.promotion.state).toMatchObject({
      problem: { code: 'disclosure_changed' },
      campaign: { rules: ['New rules'] },
    });
    await inTime(card.promotion.retry());
    await card.shows('taken');
    expect(card.names).toEqual(['loading', 'open', 'working', 'refused', 'working', 'done', 'taken']);
  });

  it('shows what ended while the visitor thought about it', async () => {
    const shop = openShop();
    const card = open(shop.client());
    await card.shows('open');
    shop.mock.putCampaign({ ...teaCard, status: 'ended' });
    await inTime(card.action.start());
    await card.shows('ended');
    expect(card.ends).toEqual(['refused']);
  });

  it('keeps a claim whose answers were lost, and takes it up after a reload', async () => {
    const shop = openShop();
    const card = open(shop.client());
    await card.shows('open');
    shop.always(onlyOn(claims, dropRequest));
    await inTime(card.action.start());
    await card.shows('unreachable');
    expect(card.promotion.state).toMatchObject({ cause: 'offline', campaign: { id: teaCard.id } });
    shop.always(undefined);
    const reloaded = open(shop.client());
    await reloaded.shows('taken');
    expect(reloaded.names).toEqual(['loading', 'open', 'working', 'done', 'taken']);
    expect(reloaded.ends).toEqual(['done']);
    expect(new Set(shop.sentTo(claims).map(({ key }) => key)).size).toBe(1);
  });

  it('shows the card after a reload where only the answer was lost', async () => {
    const shop = openShop();
    const card = open(shop.client());
    await card.shows('open');
    shop.always(onlyOn(claims, dropAnswer));
    await inTime(card.action.start());
    shop.always(undefined);
    const reloaded = open(shop.client());
    await reloaded.shows('taken');
    expect(reloaded.names).toEqual(['loading', 'taken']);
  });

  it('takes a claim up by itself when the network is back', async () => {
    const shop = openShop();
    const card = open(shop.client());
    await card.shows('open');
    shop.always(onlyOn(claims, dropRequest));
    await inTime(card.action.start());
    await card.shows('unreachable');
    shop.always(undefined);
    page.goOnline();
    await card.shows('taken');
  });

  it('waits for another tap where the claim never left the phone', async () => {
    const shop = openShop();
    const card = open(shop.client());
    await card.shows('open');
    shop.always(dropRequest);
    await inTime(card.action.start());
    await card.shows('unreachable');
    shop.always(undefined);
    page.goOnline();
    await card.shows('open');
    await card.rests();
    expect(shop.sentTo(claims)).toEqual([]);
  });

  it('keeps a card on the screen when a later read fails, and tells that it may be old', async () => {
    const shop = openShop();
    const client = shop.client();
    await inTime(claim(client));
    const card = open(client);
    await card.shows('taken');
    shop.always(dropRequest);
    await inTime(card.promotion.reload());
    expect(card.promotion.state).toMatchObject({ name: 'taken', participation: { pass: { state: 'active' } } });
    expect(card.promotion.failure).toEqual({ name: 'unreachable', cause: 'offline' });
    shop.always(undefined);
    await inTime(card.promotion.reload());
    expect(card.promotion.failure).toBeUndefined();
  });

  it('leaves a claim alone that the server asked to hold back', async () => {
    const shop = openShop();
    const card = open(shop.client());
    await card.shows('open');
    const busy = JSON.stringify({ type: '', title: '', status: 503, code: 'busy', retryable: true, requestId: 'r' });
    shop.always(onlyOn(claims, respond(503, busy)));
    await inTime(card.action.start());
    await card.shows('refused');
    shop.always(undefined);
    page.goOnline();
    await card.rests();
    expect(card.promotion.state).toMatchObject({ name: 'refused', problem: { code: 'busy' } });
    await inTime(card.promotion.retry());
    await card.shows('taken');
  });

  it('says so when nobody answers, keeps what it knows, and has a way on', async () => {
    const shop = openShop();
    shop.always(dropRequest);
    const card = open(shop.client());
    await card.shows('unreachable');
    expect(card.promotion.state).toEqual({ name: 'unreachable', cause: 'offline' });
    shop.always(onlyOn(participation, respond(200, 'hm')));
    void card.promotion.retry();
    await card.shows('loading');
    await card.shows('unreachable');
    expect(card.promotion.state).toMatchObject({ cause: 'off-contract', campaign: { id: teaCard.id } });
    shop.always(undefined);
    void card.promotion.retry();
    await card.shows('open');
  });

  it('is refused where there is no such campaign', async () => {
    const card = open(openShop().client(), { campaign: 'nothing' });
    await card.shows('refused');
    expect(card.promotion.state).toMatchObject({ problem: { code: 'not_found' } });
  });

  it.each([
    ['is looked at again', () => [true, false].forEach(page.hide)],
    ['comes out of the back-forward cache', () => page.show(true)],
    ['is online again', () => page.goOnline()],
  ])('is read again when the page %s', async (_, returns) => {
    const shop = openShop();
    const card = open(shop.client());
    await card.shows('open');
    shop.mock.putCampaign({ ...teaCard, status: 'paused' });
    returns();
    await card.shows('paused');
    expect(shop.sentTo(participation)).toHaveLength(2);
  });

  it('is not read again by a page that loads for the first time', async () => {
    const shop = openShop();
    const card = open(shop.client());
    await card.shows('open');
    page.show(false);
    await card.rests();
    expect(shop.sentTo(participation)).toHaveLength(1);
  });

  it('opens at its moment, by the server’s clock', async () => {
    const start = noon + 60_000;
    vi.setSystemTime(noon - 24 * 3_600_000);
    const shop = openShop({
      campaigns: [{ ...teaCard, startsAt: new Date(start).toISOString() }],
      now: () => Date.now() + 24 * 3_600_000,
    });
    const card = open(shop.client());
    await card.shows('upcoming');
    await vi.advanceTimersByTimeAsync(50_000);
    expect(card.promotion.state.name).toBe('upcoming');
    await vi.advanceTimersByTimeAsync(11_000);
    await card.shows('open');
    expect(shop.sentTo(participation)).toHaveLength(2);
  });

  it('opens though the reads of its moment fail, and asks ever more seldom', async () => {
    const start = noon + 60_000;
    const shop = openShop({
      campaigns: [{ ...teaCard, startsAt: new Date(start).toISOString() }],
      now: () => Date.now(),
    });
    const card = open(shop.client());
    await card.shows('upcoming');
    shop.always(respond(404));
    await inTime(new Promise((resolve) => setTimeout(resolve, start + 36_000 - Date.now())));
    const asked = shop.sentTo(participation).slice(1);
    const waits = asked.slice(1).map(({ at }, index) => Math.round((at - (asked[index]?.at ?? 0)) / 1000));
    expect(waits).toEqual([5, 10, 20]);
    expect(card.promotion.state.name).toBe('upcoming');
    shop.always(undefined);
    await card.shows('open');
  });

  it('does not ask before the backend wants it', async () => {
    const start = noon + 60_000;
    const shop = openShop({
      campaigns: [{ ...teaCard, startsAt: new Date(start).toISOString() }],
      now: () => Date.now(),
    });
    const card = open(shop.client());
    await card.shows('upcoming');
    const busy = { type: '', title: '', status: 503, code: 'busy', retryable: true, requestId: 'r' };
    shop.always(respond(503, JSON.stringify(busy), { 'retry-after': '30' }));
    await inTime(new Promise((resolve) => setTimeout(resolve, start + 29_000 - Date.now())));
    expect(shop.sentTo(participation)).toHaveLength(2);
    shop.always(undefined);
    await card.shows('open');
  });

  it('comes to an end where the claim’s own input breaks the contract', async () => {
    const card = open(openShop().client());
    await card.shows('open');
    card.wanted.query = { lang: 'zh_CN' };
    await inTime(card.action.resume());
    await inTime(card.action.start());
    expect(card.promotion.state).toMatchObject({ name: 'unreachable', cause: 'off-contract' });
    expect(card.ends).toEqual(['unreachable']);
  });

  it('does not ask every moment for a change that does not come', async () => {
    const shop = openShop();
    const past = new Date(noon - 1000).toISOString();
    shop.always(
      onlyOn(participation, async (request, forward) => {
        const body: unknown = await (await forward(request)).json();
        return Response.json(Object.assign({}, body, { nextChangeAt: past }));
      }),
    );
    const card = open(shop.client());
    await card.shows('open');
    await inTime(new Promise((resolve) => setTimeout(resolve, 21_000)));
    expect(shop.sentTo(participation)).toHaveLength(5);
  });

  it('never shows older data over newer', async () => {
    const shop = openShop();
    const card = open(shop.client());
    await card.shows('open');
    const late = delay(3000);
    shop.next((request, forward) =>
      forward(request).then((response) => late(request, () => Promise.resolve(response))),
    );
    shop.next((request, forward) =>
      forward(request).then((response) => late(request, () => Promise.resolve(response))),
    );
    void card.promotion.reload();
    await inTime(new Promise((resolve) => setTimeout(resolve, 500)));
    shop.mock.putCampaign({ ...teaCard, status: 'paused' });
    void card.promotion.reload();
    await card.shows('paused');
    await vi.advanceTimersByTimeAsync(5000);
    expect(card.promotion.state.name).toBe('paused');
    expect(card.names).toEqual(['loading', 'open', 'paused']);
  });

  it('forgets the one who signed out before it shows the next', async () => {
    const shop = openShop();
    const client = shop.client();
    await inTime(claim(client));
    const card = open(client);
    await card.shows('taken');
    client.setIdentity('somebody');
    await card.shows('loading');
    expect(JSON.stringify(card.promotion.state)).not.toContain('pass');
    await card.shows('refused');
  });

  it('follows its attributes: another campaign, another language', async () => {
    const shop = openShop({ campaigns: [teaCard, { ...teaCard, id: 'gone', status: 'ended' }] });
    const card = open(shop.client());
    await card.shows('open');
    card.wanted.lang = 'en';
    card.host.requestUpdate();
    await until(() => 'campaign' in card.promotion.state && card.promotion.state.campaign.title === 'Tea card');
    card.wanted.campaign = 'gone';
    card.host.requestUpdate();
    await card.shows('ended');
    expect(card.names).toEqual(['loading', 'open', 'loading', 'ended']);
  });

  it('goes on when its element is moved in the page', async () => {
    const shop = openShop();
    const card = open(shop.client());
    card.host.disconnect();
    card.host.connect();
    await card.shows('open');
    expect(shop.sentTo(participation)).toHaveLength(1);
  });

  it('rests when its element has left the page, and reads again when it is back', async () => {
    const shop = openShop();
    const card = open(shop.client());
    await card.shows('open');
    card.host.disconnect();
    await inTime(Promise.resolve());
    page.goOnline();
    await vi.advanceTimersByTimeAsync(1000);
    expect(shop.sentTo(participation)).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
    card.host.connect();
    await until(() => shop.sentTo(participation).length === 2);
    await card.rests();
  });
});
