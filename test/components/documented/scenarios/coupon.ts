import '../../../../components/coupon/define.ts';

import type { LitElement } from 'lit';

import type { CouponElement } from '../../../../components/coupon/coupon.ts';
import { respond } from '../../../../src/mock/faults.ts';
import { expect } from '../../../support/browser-test.ts';
import { find } from '../../stage.ts';
import { type Around, scenarios, type Staged } from '../scenario.ts';
import { ahead, claimedFrom, closeRules, comeToStart, use } from './coupon-hands.ts';
import { breakWrites, has, press, silence } from './hands.ts';

const action = '[part=action]';
const told = ({ client }: Around) => ({ campaign: 'tea-coupon', client });
const is =
  (state: CouponElement['state']) =>
  ({ element }: Staged<CouponElement & LitElement>) =>
    expect(element.state).to.equal(state);
const claims = (staged: Staged<CouponElement & LitElement>) => press(staged, action);

export const coupon = scenarios('lk-coupon', {
  states: {
    open: { tell: told, until: is('open') },
    taken: { visitor: 'holder', tell: told, until: is('taken') },
    loading: { before: silence, tell: told, until: has('article') },
    'to sign in for': { coupon: { identity: 'phone' }, tell: told, until: is('ineligible') },
    upcoming: {
      coupon: ahead,
      tell: told,
      until: ({ element }) => find(find(element, 'lk-countdown'), '[role=timer]'),
    },
    ended: { coupon: { endsAt: '2026-05-01T00:00:00Z' }, tell: told, until: is('ended') },
    unreachable: {
      before: ({ shop }) => shop.line.always(respond(404)),
      tell: told,
      until: is('unreachable'),
    },
    'of no campaign': { tell: ({ client }) => ({ client }) },
    'with no backend': { tell: () => ({ campaign: 'tea-coupon' }) },
  },
  events: {
    'lk-coupon-claimed': { state: 'open', act: claims },
    'lk-coupon-redeemed': { state: 'taken', act: (staged) => use(staged, staged) },
    'lk-auth-required': { state: 'to sign in for', act: claims },
    'lk-error': {
      state: 'open',
      act: (staged) => {
        breakWrites(staged);
        return claims(staged);
      },
    },
    'lk-sheet-close': { state: 'taken', act: closeRules },
    'lk-countdown-end': { state: 'upcoming', act: (staged) => comeToStart(staged, staged) },
  },
  properties: {
    campaign: { state: 'of no campaign', value: () => 'tea-coupon', shows: is('open') },
    endpoint: { state: 'with no backend', value: ({ client }) => client.endpoint, shows: is('open') },
    client: { state: 'with no backend', value: ({ client }) => client, shows: is('open') },
    store: { state: 'open', value: () => 'xiqiao', act: claims, shows: claimedFrom({ storeId: 'xiqiao' }) },
    channel: { state: 'open', value: () => 'poster', act: claims, shows: claimedFrom({ channel: 'poster' }) },
    state: { state: 'open', act: claims, shows: is('taken') },
  },
  methods: {
    claim: { state: 'open', shows: ({ shop }) => expect(shop.claims()).to.have.length(1) },
    showCode: {
      state: 'taken',
      shows: ({ element }) => find(find(find(element, 'lk-coupon-use'), 'lk-pass-barcode'), '[part=digits]'),
    },
  },
});
