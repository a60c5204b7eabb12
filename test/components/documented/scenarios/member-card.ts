import '../../../../components/member-card/define.ts';

import { LitElement } from 'lit';

import type { MemberCardElement } from '../../../../components/member-card/member-card.ts';
import { getMeta } from '../../../../src/contract/meta.ts';
import { respond } from '../../../../src/mock/faults.ts';
import { expect } from '../../../support/browser-test.ts';
import { bodyOf } from '../../form-stage.ts';
import { enrol } from '../../member.ts';
import { find, until } from '../../stage.ts';
import { type Around, scenarios, type Staged } from '../scenario.ts';
import { breakWrites, has, press, silence } from './hands.ts';

type Card = Staged<MemberCardElement & LitElement>;

const action = '[part=action]';
const told = ({ client }: Around) => ({ campaign: 'tea-card', client });
const day = 86_400_000;

/** An element of the kit inside the card, once it is there. */
const within = async ({ element }: Card, tag: string) => {
  await until(() => find(element, tag));
  return { element: find(element, tag, LitElement) };
};
const inMyData = async (staged: Card, ...selectors: readonly string[]) => {
  const menu = await within(staged, 'lk-card-menu');
  const rows = [...(menu.element.shadowRoot?.querySelectorAll<HTMLElement>('.row') ?? [])];
  rows.find(({ innerText }) => innerText.includes('我的资料'))?.click();
  await press(await within(staged, 'lk-my-data'), ...selectors);
};
/** Everything is there, also what comes late. */
const isWhole = ({ element }: Card) => find(find(element, 'lk-card-menu'), '.row');
const is = (state: MemberCardElement['state']) => (staged: Card) => {
  expect(staged.element.state).to.equal(state);
  return isWhole(staged);
};
/** One tap gives the card: there is nothing to fill in. */
const oneTap = { fields: [], consentForms: [] };

const claims = (staged: Card) => press(staged, action);
/** Throws until a claim went out that says where the visitor came from. */
const claimedFrom =
  (source: object) =>
  async ({ shop }: Card) =>
    expect(await bodyOf(shop.claims()[0])).to.deep.include({ source });

export const memberCard = scenarios('lk-member-card', {
  states: {
    open: { campaign: oneTap, tell: told, until: is('open') },
    taken: { visitor: 'member', tell: told, until: is('taken') },
    'of whom signed in': { campaign: { identity: 'phone' }, visitor: 'known', tell: told, until: is('open') },
    loading: { before: silence, tell: told, until: has('article') },
    'to sign in for': { campaign: { ...oneTap, identity: 'phone' }, tell: told, until: is('ineligible') },
    upcoming: {
      campaign: { startsAt: '2026-06-03T00:00:00Z' },
      tell: told,
      until: (staged) => {
        is('upcoming')(staged);
        find(find(staged.element, 'lk-countdown'), '[role=timer]');
      },
    },
    ended: { campaign: { endsAt: '2026-05-01T00:00:00Z' }, tell: told, until: is('ended') },
    'almost gone': {
      campaign: { stock: { total: 10 }, brand: { name: '山间', line: '一杯好茶' } },
      before: ({ shop }) => Promise.all(Array.from({ length: 9 }, () => enrol(shop))),
      tell: told,
      until: is('open'),
    },
    unreachable: {
      before: ({ shop }) => shop.line.always(respond(404)),
      tell: told,
      until: ({ element }) => expect(element.state).to.equal('unreachable'),
    },
    'of no campaign': { campaign: oneTap, tell: ({ client }) => ({ client }) },
    'with no backend': { campaign: oneTap, tell: () => ({ campaign: 'tea-card' }) },
  },
  events: {
    'lk-card-claimed': { state: 'open', act: claims },
    'lk-consent-withdrawn': { state: 'taken', act: (staged) => inMyData(staged, '[data-row="0"]', '.go') },
    'lk-erased': { state: 'taken', act: (staged) => inMyData(staged, '.erase', '.go:not(.danger)', '.go.danger') },
    'lk-signed-out': { state: 'of whom signed in', act: (staged) => inMyData(staged, '.sign-out') },
    'lk-sheet-close': {
      state: 'taken',
      act: async (staged) => {
        await press(staged, action);
        await press(await within(staged, 'lk-sheet'), '.close');
      },
    },
    'lk-countdown-end': {
      state: 'upcoming',
      act: async ({ element, client, wait }) => {
        wait(3 * day);
        // The next answer sets the visitor's clock.
        await client.call(getMeta, {});
        const countdown = find(element, 'lk-countdown', LitElement);
        countdown.requestUpdate();
      },
    },
    'lk-auth-required': { state: 'to sign in for', act: claims },
    'lk-error': {
      state: 'open',
      act: (staged) => {
        breakWrites(staged);
        return press(staged, action);
      },
    },
  },
  properties: {
    campaign: { state: 'of no campaign', value: () => 'tea-card', shows: is('open') },
    endpoint: { state: 'with no backend', value: ({ client }) => client.endpoint, shows: is('open') },
    client: { state: 'with no backend', value: ({ client }) => client, shows: is('open') },
    store: {
      state: 'open',
      value: () => 'xiqiao',
      act: claims,
      shows: claimedFrom({ storeId: 'xiqiao' }),
    },
    channel: {
      state: 'open',
      value: () => 'poster',
      act: claims,
      shows: claimedFrom({ channel: 'poster' }),
    },
    state: {
      state: 'open',
      act: claims,
      shows: ({ element }) => expect(element.state).to.equal('taken'),
    },
  },
  methods: {
    claim: {
      state: 'open',
      shows: ({ shop }) => expect(shop.claims()).to.have.length(1),
    },
    showCode: {
      state: 'taken',
      shows: ({ element }) => find(find(element, 'lk-pass-barcode'), '[part=digits]'),
    },
  },
});
