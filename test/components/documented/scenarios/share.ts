import '../../../../components/share/define.ts';

import { expect } from '../../../support/browser-test.ts';
import { enterWechat, leaveWechat } from '../../inside-wechat.ts';
import { find } from '../../stage.ts';
import { type Around, scenarios, type Staged } from '../scenario.ts';
import { has, press } from './hands.ts';

const share = { title: '山间茶友卡', text: '喝茶记一笔', imageUrl: '/share.jpg', url: '/card/' };
const key = has('[part=key]');
const told = ({ client }: Around) => ({ campaign: 'tea-card', client });

/** What the phone's own sheet was given last. */
let given: ShareData = {};
const givePhoneSheet = () =>
  Object.defineProperty(navigator, 'share', {
    configurable: true,
    value: (data: ShareData) => {
      given = data;
      return Promise.resolve();
    },
  });
const shares = (name: keyof ShareData, value: string) => ({
  state: 'shown' as const,
  value: () => value,
  act: (staged: Staged) => {
    givePhoneSheet();
    return press(staged, '[part=key]');
  },
  shows: () => expect(given[name]).to.include(value),
});

export const shareKey = scenarios('lk-share', {
  states: {
    shown: { campaign: { share }, tell: told, until: key },
    'of no campaign': { campaign: { share }, tell: ({ client }) => ({ client }) },
    'with no backend': { campaign: { share }, tell: () => ({ campaign: 'tea-card' }) },
    'copied in vain': {
      campaign: { share },
      before: () => Object.defineProperty(navigator, 'share', { configurable: true, value: undefined }),
      tell: told,
      act: (staged) => press(staged, '[part=key]'),
      until: ({ element }) => expect(find(element, '[part=status]').textContent).not.to.equal(''),
    },
  },
  properties: {
    campaign: { state: 'of no campaign', value: () => 'tea-card', shows: key },
    endpoint: { state: 'with no backend', value: ({ client }) => client.endpoint, shows: key },
    client: { state: 'with no backend', value: ({ client }) => client, shows: key },
    terms: { state: 'with no backend', value: ({ terms }) => terms, shows: key },
    title: shares('title', '会员日'),
    text: shares('text', '今天双倍'),
    url: shares('url', '/day/'),
    image: {
      state: 'shown',
      value: () => '/other.jpg',
      act: async ({ element }) => {
        enterWechat();
        await element.updateComplete;
        element.requestUpdate();
      },
      shows: ({ shop }) => {
        expect(shop.requests.some(({ url }) => url.includes('/wechat/signature'))).to.equal(true);
        leaveWechat();
      },
    },
    hideMenu: {
      state: 'shown',
      value: () => 'menuItem:copyUrl',
      act: ({ element }) => {
        enterWechat();
        element.requestUpdate();
      },
      shows: ({ shop }) => {
        expect(shop.requests.some(({ url }) => url.includes('/wechat/signature'))).to.equal(true);
        leaveWechat();
      },
    },
  },
});
