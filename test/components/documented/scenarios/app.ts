import '../../../../components/app/define.ts';
import '../../../../components/member-card/define.ts';

import { clientFor } from '../../../../src/client/registry.ts';
import { listPasses } from '../../../../src/contract/pass.ts';
import { expect } from '../../../support/browser-test.ts';
import { type Around, scenarios } from '../scenario.ts';

const card = () => {
  const element = document.createElement('lk-member-card');
  element.campaign = 'tea-card';
  return element;
};

export const app = scenarios('lk-app', {
  states: {
    'around a card': {
      tell: ({ client }: Around) => ({ client }),
      content: () => [card()],
      until: ({ element }) => expect(element.querySelector('lk-member-card')?.state).to.equal('open'),
    },
    'with no backend': { content: () => [card()] },
    empty: {},
  },
  properties: {
    endpoint: {
      state: 'with no backend',
      value: ({ client }) => client.endpoint,
      shows: ({ element }) => expect(element.querySelector('lk-member-card')?.state).to.equal('open'),
    },
    theme: { state: 'around a card', value: () => 'dark' },
    loginAtLoad: {
      state: 'around a card',
      value: () => {
        Object.defineProperty(navigator, 'userAgent', { value: 'MicroMessenger/8.0.49', configurable: true });
        return true;
      },
      shows: ({ shop }) => {
        expect(shop.requests.some(({ url }) => url.endsWith('/wechat/logins'))).to.equal(true);
        Reflect.deleteProperty(navigator, 'userAgent');
      },
    },
    getToken: {
      state: 'empty',
      value:
        ({ heard }) =>
        () => {
          heard.push('asked');
          return Promise.reject(new Error('nobody signs in'));
        },
      act: async ({ element }) => {
        element.endpoint = `/${Math.random()}/api/v1`;
        await element.updateComplete;
        await clientFor(element.endpoint).call(listPasses, {});
      },
      shows: ({ heard }) => expect(heard).to.include('asked'),
    },
    ownWords: {
      state: 'around a card',
      value: () => ({ card: { claim: '领取茶友卡' } }),
      shows: ({ element }) =>
        expect(element.querySelector('lk-member-card')?.shadowRoot?.textContent).to.include('领取茶友卡'),
    },
    client: {
      state: 'with no backend',
      value: ({ client }) => client,
      shows: ({ element }) => expect(element.querySelector('lk-member-card')?.state).to.equal('open'),
    },
  },
});
