import '../../../../components/lucky-draw/define.ts';

import type { LitElement } from 'lit';

import type { LuckyDrawElement } from '../../../../components/lucky-draw/lucky-draw.ts';
import { DrawTickEvent } from '../../../../components/lucky-draw/stage.events.ts';
import { getMeta } from '../../../../src/contract/meta.ts';
import { respond } from '../../../../src/mock/faults.ts';
import { expect } from '../../../support/browser-test.ts';
import { PlainStage, posts } from '../../draw-shop.ts';
import { bodyOf } from '../../form-stage.ts';
import { find, until } from '../../stage.ts';
import { type Around, scenarios, type Staged } from '../scenario.ts';
import { ahead, useOpen, within } from './coupon-hands.ts';
import { breakWrites, has, press, silence } from './hands.ts';

type Lucky = Staged<LuckyDrawElement & LitElement>;

const told = ({ client }: Around) => ({ campaign: 'tea-draw', stage: 'plain', client });
const is =
  (state: LuckyDrawElement['state']) =>
  ({ element }: Lucky) => {
    expect(element.state).to.equal(state);
    find(element, '.slab');
  };
const stageOf = ({ element }: Lucky) => find(element, 'x-plain-stage', PlainStage);
const taps = async (staged: Lucky) => {
  await until(() => expect(stageOf(staged).ready).to.equal(true));
  stageOf(staged).tap();
};
const draws = async (staged: Lucky) => {
  await taps(staged);
  await until(() => expect(stageOf(staged).play.name).to.equal('landing'));
  stageOf(staged).come();
};
const from =
  (source: object) =>
  async ({ shop }: Lucky): Promise<unknown> =>
    expect(await bodyOf(posts(shop)[0])).to.deep.include({ source });

export const luckyDraw = scenarios('lk-lucky-draw', {
  states: {
    open: { tell: told, until: is('open') },
    drawn: { visitor: 'drawer', tell: told, until: has('[part=last]') },
    loading: { before: silence, tell: told, until: has('article') },
    'to sign in for': { draw: { identity: 'phone' }, tell: told, until: is('ineligible') },
    'for card holders': { draw: { cardCampaignId: 'tea-card' }, tell: told, until: is('ineligible') },
    upcoming: {
      draw: ahead,
      tell: told,
      until: ({ element }) => find(find(element, 'lk-countdown'), '[role=timer]'),
    },
    ended: { draw: { endsAt: '2026-05-01T00:00:00Z' }, tell: told, until: is('ended') },
    unreachable: {
      before: ({ shop }) => shop.line.always(respond(404)),
      tell: told,
      until: ({ element }) => expect(element.state).to.equal('unreachable'),
    },
    'of no campaign': { tell: ({ client }) => ({ client }) },
    'with no backend': { tell: () => ({ campaign: 'tea-draw' }) },
  },
  events: {
    'lk-drawn': { state: 'open', act: draws },
    'lk-draw-tick': {
      state: 'open',
      act: async (staged) => {
        await until(() => stageOf(staged));
        stageOf(staged).dispatchEvent(new DrawTickEvent());
      },
    },
    'lk-auth-required': { state: 'to sign in for', act: (staged) => press(staged, '[part=action]') },
    'lk-error': {
      state: 'open',
      act: (staged) => {
        breakWrites(staged);
        return taps(staged);
      },
    },
    'lk-coupon-redeemed': {
      state: 'drawn',
      act: async (staged) => {
        const { drawn } = staged;
        const id = drawn?.outcome === 'prize' ? drawn.award.passId : undefined;
        await press(staged, '[part=last]');
        await press(await within(staged, 'lk-draw-result'), '[part=go]');
        await within(staged, 'lk-coupon-use');
        await useOpen(staged, id);
      },
    },
    'lk-sheet-close': {
      state: 'open',
      act: async (staged) => {
        await press(staged, '[part=rules]');
        await press(await within(staged, 'lk-sheet'), '.close');
      },
    },
    'lk-countdown-end': {
      state: 'upcoming',
      act: async (staged) => {
        staged.wait(3 * 86_400_000);
        // The next answer sets the visitor's clock.
        await staged.client.call(getMeta, {});
        (await within(staged, 'lk-countdown')).element.requestUpdate();
      },
    },
  },
  properties: {
    campaign: { state: 'of no campaign', value: () => 'tea-draw', shows: is('open') },
    endpoint: { state: 'with no backend', value: ({ client }) => client.endpoint, shows: is('open') },
    client: { state: 'with no backend', value: ({ client }) => client, shows: is('open') },
    store: { state: 'open', value: () => 'xiqiao', act: taps, shows: from({ storeId: 'xiqiao' }) },
    channel: { state: 'open', value: () => 'poster', act: taps, shows: from({ channel: 'poster' }) },
    stage: { state: 'open', value: () => 'other', shows: has('x-other-stage') },
    sectors: {
      state: 'open',
      value: () => 'odds',
      shows: (staged) => expect(new Set(stageOf(staged).faces.map(({ share }) => share)).size).to.be.greaterThan(1),
    },
    sound: {
      state: 'open',
      value: ({ heard }) => {
        const { AudioContext: known } = window;
        window.AudioContext = new Proxy(known, {
          construct: (context, given: unknown[]) => {
            heard.push('context');
            window.AudioContext = known;
            return Reflect.construct(context, given) as AudioContext;
          },
        });
        return true;
      },
      act: taps,
      shows: ({ heard }) => expect(heard).to.include('context'),
    },
    vibration: {
      state: 'open',
      value: ({ heard }) => {
        Object.defineProperty(navigator, 'vibrate', { configurable: true, value: (ms: number) => heard.push(ms) });
        return true;
      },
      act: async (staged) => {
        await taps(staged);
        stageOf(staged).dispatchEvent(new DrawTickEvent());
        Reflect.deleteProperty(navigator, 'vibrate');
      },
      shows: ({ heard }) => expect(heard).to.have.length(1),
    },
    cardHref: { state: 'for card holders', value: () => '/card/', shows: has('a[part=action]') },
    state: { state: 'open', act: taps, shows: ({ element }) => expect(element.state).to.equal('working') },
  },
  methods: {
    draw: {
      state: 'open',
      // It answers once a stage has shown it; a page that only asks goes on.
      act: (staged) => {
        const come = () => {
          if (stageOf(staged).play.name === 'landing') stageOf(staged).come();
          else setTimeout(come, 20);
        };
        come();
      },
      shows: ({ shop }) => expect(posts(shop)).to.have.length(1),
    },
  },
});
