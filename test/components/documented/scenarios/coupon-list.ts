import '../../../../components/coupon-list/define.ts';

import type { LitElement } from 'lit';

import type { CouponListElement } from '../../../../components/coupon-list/coupon-list.ts';
import { expect } from '../../../support/browser-test.ts';
import { find, until } from '../../stage.ts';
import { type Around, scenarios, type Staged } from '../scenario.ts';
import { ahead, claimedFrom, closeRules, comeToStart, use, within } from './coupon-hands.ts';
import { breakWrites, has, press } from './hands.ts';

type List = Staged<CouponListElement & LitElement>;

const told = ({ client }: Around) => ({ campaigns: 'tea-coupon', label: '领券中心', client });
const the = (staged: Pick<List, 'element'>) => within(staged, 'lk-coupon');
const isOpen = ({ element }: List) => expect(find(element, 'lk-coupon').getAttribute('state')).to.equal('open');
const isThere = ({ element }: List) => find(find(element, 'lk-coupon'), '.more');
const claims = (staged: List) => press(staged, '[part=all]');

export const couponList = scenarios('lk-coupon-list', {
  states: {
    open: { tell: told, until: isOpen },
    taken: { visitor: 'holder', tell: told, until: isThere },
    'to sign in for': { coupon: { identity: 'phone' }, tell: told, until: isThere },
    upcoming: { coupon: ahead, tell: told, until: isThere },
    'of no campaign': { tell: ({ client }) => ({ client }) },
    'with no backend': { tell: () => ({ campaigns: 'tea-coupon' }) },
  },
  events: {
    'lk-coupon-claimed': { state: 'open', act: claims },
    'lk-coupon-redeemed': { state: 'taken', act: async (staged) => use(await the(staged), staged) },
    'lk-auth-required': {
      state: 'to sign in for',
      act: async (staged) => press(await the(staged), '[part=action]'),
    },
    'lk-error': {
      state: 'open',
      act: (staged) => {
        breakWrites(staged);
        return claims(staged);
      },
    },
    'lk-sheet-close': { state: 'taken', act: async (staged) => closeRules(await the(staged)) },
    'lk-countdown-end': { state: 'upcoming', act: async (staged) => comeToStart(await the(staged), staged) },
  },
  properties: {
    campaigns: { state: 'of no campaign', value: () => 'tea-coupon', shows: isOpen },
    label: {
      state: 'open',
      value: () => '今天的券',
      shows: ({ element }) => expect(find(element, 'h2').innerText).to.equal('今天的券'),
    },
    endpoint: { state: 'with no backend', value: ({ client }) => client.endpoint, shows: isOpen },
    client: { state: 'with no backend', value: ({ client }) => client, shows: isOpen },
    store: { state: 'open', value: () => 'xiqiao', act: claims, shows: claimedFrom({ storeId: 'xiqiao' }) },
    channel: { state: 'open', value: () => 'poster', act: claims, shows: claimedFrom({ channel: 'poster' }) },
  },
  methods: {
    claimAll: {
      state: 'open',
      shows: async ({ element, shop }) => {
        await until(() => has('[role=status]')({ element }));
        expect(shop.claims()).to.have.length(1);
      },
    },
  },
});
