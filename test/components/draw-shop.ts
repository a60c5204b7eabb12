import '../../components/lucky-draw/define.ts';

import { StagePressEvent, StageRestEvent } from '../../components/lucky-draw/stage.events.ts';
import type { Face, Play, Stage } from '../../components/lucky-draw/stage.ts';
import { defineStage } from '../../components/lucky-draw/stages.ts';
import type { Client } from '../../src/client/client.ts';
import { randomText } from '../../src/client/random.ts';
import type { DrawDefinition } from '../../src/contract/campaign-definition.ts';
import { createDraw, type Draw, getDrawCampaign } from '../../src/contract/draw.ts';
import type { Fault } from '../../src/mock/faults.ts';
import { expect } from '../support/browser-test.ts';
import { alwaysTo, prizeCoupons, teaDraw } from '../support/tea-draw.ts';
import { ok } from './member.ts';
import { find, mount, openShop, type StageOptions, until } from './stage.ts';

type Shop = ReturnType<typeof openShop>;

/** What differs from the usual tea draw and the usual shop. */
export interface DrawOptions extends StageOptions {
  readonly draw?: Partial<DrawDefinition>;
  /** What every draw comes to: a prize's id, or `null` for nothing. */
  readonly to?: string | null;
  readonly stage?: string;
}

/** A shop that has the tea draw. */
export const openDrawShop = ({ draw, to, ...options }: DrawOptions = {}): Shop => {
  const prizes = to === undefined ? {} : alwaysTo(to ?? undefined);
  return openShop({ ...options, others: [...prizeCoupons, { ...teaDraw, ...prizes, ...draw }] });
};

/** A stage of a test's own: it rests when the test says so, and writes down all that it is told. */
export class PlainStage extends HTMLElement implements Stage {
  faces: readonly Face[] = [];
  readonly plays: Play[] = [];
  press = '';
  hint = '';
  ready = false;

  get play(): Play {
    return this.plays[this.plays.length - 1] ?? { name: 'resting' };
  }

  set play(play: Play) {
    if (play !== this.play) this.plays.push(play);
  }

  tap() {
    if (this.ready) this.dispatchEvent(new StagePressEvent());
  }

  come() {
    this.dispatchEvent(new StageRestEvent());
  }
}

for (const name of ['plain', 'other']) {
  const tag = `x-${name}-stage`;
  customElements.define(tag, class extends PlainStage {});
  defineStage(name, { tag, load: () => Promise.resolve() });
}

/** A draw on the page, past its loading, with its stage. */
export const showDraw = async (options: DrawOptions = {}, shop = openDrawShop(options), client = shop.connect()) => {
  const draw = document.createElement('lk-lucky-draw');
  draw.campaign = 'tea-draw';
  draw.client = client;
  draw.stage = options.stage ?? 'plain';
  mount(draw, options);
  await until(() => {
    expect(draw.state).not.to.equal('loading');
    find(draw, '.slab');
  });
  const stage = () => find(draw, 'x-plain-stage', PlainStage);
  if (draw.stage === 'plain') await until(stage);
  await draw.updateComplete;
  const landed = () => until(() => expect(stage().play.name).to.equal('landing'));
  const tap = async () => {
    await until(() => expect(stage().ready).to.equal(true));
    stage().tap();
    await draw.updateComplete;
  };
  return { draw, shop, client, stage, landed, tap };
};

/** The posts of draws that went out. */
export const posts = ({ requests }: Shop): Request[] =>
  requests.filter(({ method, url }) => method === 'POST' && url.includes('/draws'));

/** By how many keys they went out: one for each draw that was asked for. */
export const keysOf = (requests: readonly Request[]): ReadonlySet<string | null> =>
  new Set(requests.map(({ headers }) => headers.get('idempotency-key')));

/** What goes wrong with draws alone. */
export const onlyDraws =
  (fault: Fault): Fault =>
  (request, forward) =>
    request.method === 'POST' && request.url.includes('/draws') ? fault(request, forward) : forward(request);

/** Draws without any page. */
export const drawOnce = async (client: Client): Promise<Draw> => {
  const params = { id: 'tea-draw' };
  const { disclosureVersion } = ok(await client.call(getDrawCampaign, { params }));
  return ok(await client.send(createDraw, { params, body: { disclosureVersion, clientNonce: randomText(16) } }));
};
