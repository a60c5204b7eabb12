import '../../../../components/check-in/define.ts';

import type { LitElement } from 'lit';

import type { CheckInElement } from '../../../../components/check-in/check-in.ts';
import { MonthTurnedEvent } from '../../../../components/check-in-calendar/check-in-calendar.events.ts';
import { PlaceEvent } from '../../../../components/place-proof/place-proof.events.ts';
import { getMeta } from '../../../../src/contract/meta.ts';
import { respond } from '../../../../src/mock/faults.ts';
import { expect } from '../../../support/browser-test.ts';
import { teaCheckIn, teaCheckInByPlace } from '../../../support/tea-check-in.ts';
import { checkInFor, checkInOnce } from '../../check-in-shop.ts';
import { bodyOf } from '../../form-stage.ts';
import { postsTo } from '../../quiz-shop.ts';
import { find, until } from '../../stage.ts';
import { type Around, scenarios, type Staged } from '../scenario.ts';
import { useOpen, within } from './coupon-hands.ts';
import { breakWrites, has, press, silence } from './hands.ts';

type CheckIn = Staged<CheckInElement & LitElement>;

const told = ({ client }: Around) => ({ campaign: 'tea-days', client });
const is =
  (state: CheckInElement['state']) =>
  ({ element }: CheckIn) => {
    expect(element.state).to.equal(state);
    find(element, '.slab');
  };
const checksIn = (staged: CheckIn) => press(staged, '[part=start]');
/** Today brings a cake, which is given away whatever else is bought. */
const cake = teaCheckIn.rewards.map((reward) =>
  reward.type === 'day' && reward.day === 1 ? { ...reward, prizeId: 'sweet' } : reward,
);
/** Today brings a chance to draw, and was checked in on. */
const wonChance = async ({ client, wait }: Around) => {
  await checkInFor({ wait }, client, 6);
  await checkInOnce(client);
};
/** The phone is half a kilometre from the store. */
const isOutside = async (staged: CheckIn) => {
  await checksIn(staged);
  const { element } = await within(staged, 'lk-place-proof');
  const place = { type: 'location', lat: 30.2545, lng: 120.16, accuracy: 20, datum: 'WGS-84' } as const;
  element.dispatchEvent(new PlaceEvent(place, [{ formId: 'place', version: '1' }]));
};
/** A month is asked for, and does not come. */
const turnsInVain = async (staged: CheckIn) => {
  const { element } = await within(staged, 'lk-check-in-calendar');
  staged.shop.line.always(respond(404));
  element.dispatchEvent(new MonthTurnedEvent('2026-07'));
};
const from =
  (source: object) =>
  async ({ shop }: CheckIn): Promise<unknown> =>
    expect(await bodyOf(postsTo(shop, '/check-ins')[0])).to.deep.include({ source });

export const checkIn = scenarios('lk-check-in', {
  states: {
    open: { tell: told, until: is('open') },
    'checked in': {
      checkIn: { rewards: cake },
      before: ({ client }) => checkInOnce(client),
      tell: told,
      until: has('[part=today]'),
    },
    'a chance won': {
      before: wonChance,
      tell: (around) => ({ ...told(around), drawHref: '/draw/' }),
      until: has('[part=draw]'),
    },
    'a chance won, with no way on': { before: wonChance, tell: told, until: has('[part=today]') },
    'without a month': { tell: told, act: turnsInVain, until: has('[part=month]') },
    'outside the store': { checkIn: teaCheckInByPlace, tell: told, act: isOutside, until: has('[part=route]') },
    loading: { before: silence, tell: told, until: has('article') },
    'to sign in for': { checkIn: { identity: 'phone' }, tell: told, until: is('ineligible') },
    'for card holders': { checkIn: { cardCampaignId: 'tea-card' }, tell: told, until: is('ineligible') },
    upcoming: {
      checkIn: { startsAt: '2026-06-01T05:00:00Z' },
      tell: told,
      until: ({ element }) => find(find(element, 'lk-countdown'), '[role=timer]'),
    },
    unreachable: {
      before: ({ shop }) => shop.line.always(respond(404)),
      tell: told,
      until: ({ element }) => expect(element.state).to.equal('unreachable'),
    },
    'of no campaign': { tell: ({ client }) => ({ client }) },
    'with no backend': { tell: () => ({ campaign: 'tea-days' }) },
  },
  events: {
    'lk-checked-in': { state: 'open', act: checksIn },
    'lk-auth-required': { state: 'to sign in for', act: (staged) => press(staged, '[part=action]') },
    'lk-error': {
      state: 'open',
      act: (staged) => {
        breakWrites(staged);
        return checksIn(staged);
      },
    },
    'lk-coupon-redeemed': {
      state: 'checked in',
      act: async (staged) => {
        await press(staged, '[part=records]');
        await press(await within(staged, 'lk-draw-records'), 'li .link');
        const { element } = await within(staged, 'lk-coupon-use');
        const pass: unknown = Reflect.get(element, 'pass');
        await useOpen(staged, String(Reflect.get(Object(pass), 'id')));
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
    campaign: { state: 'of no campaign', value: () => 'tea-days', shows: is('open') },
    endpoint: { state: 'with no backend', value: ({ client }) => client.endpoint, shows: is('open') },
    client: { state: 'with no backend', value: ({ client }) => client, shows: is('open') },
    store: { state: 'open', value: () => 'xiqiao', act: checksIn, shows: from({ storeId: 'xiqiao' }) },
    channel: { state: 'open', value: () => 'poster', act: checksIn, shows: from({ channel: 'poster' }) },
    cardHref: { state: 'for card holders', value: () => '/card/', shows: has('a[part=action]') },
    drawHref: { state: 'a chance won, with no way on', value: () => '/draw/', shows: has('[part=draw]') },
    state: {
      state: 'open',
      act: async (staged) => {
        silence(staged);
        await checksIn(staged);
      },
      shows: ({ element }) => expect(element.state).to.equal('working'),
    },
  },
  methods: {
    checkIn: {
      state: 'open',
      shows: ({ shop, element }) =>
        until(() => {
          expect(postsTo(shop, '/check-ins')).to.have.length(1);
          expect(element.state).to.equal('taken');
        }),
    },
  },
});
