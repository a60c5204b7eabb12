import '../../../../components/wallet/define.ts';

import type { WalletElement } from '../../../../components/wallet/wallet.ts';
import { expect } from '../../../support/browser-test.ts';
import { teaCoupon } from '../../../support/tea-coupon.ts';
import { take } from '../../holder.ts';
import { find, until } from '../../stage.ts';
import { type Around, scenarios, type Staged } from '../scenario.ts';
import { has, press, silence } from './hands.ts';

type Wallet = Staged<WalletElement>;

const told = ({ client }: Around) => ({ client });
const taken = ({ shop, client }: Around) => {
  shop.mock.putCampaign(teaCoupon);
  return take(client);
};
const both = (staged: Wallet) => {
  has('[part=use]')(staged);
  has('[part=card]')(staged);
};
const sheet = ({ element }: Wallet) => element.shadowRoot?.querySelector('lk-sheet');
const opens = async (staged: Wallet) => {
  await press(staged, '[part=use]');
  await until(() => expect(sheet(staged)?.open).to.equal(true));
};

export const wallet = scenarios('lk-wallet', {
  states: {
    'of a card and a coupon': { visitor: 'member', before: taken, tell: told, until: both },
    'of a coupon that ends today': {
      before: ({ shop, client }) => {
        shop.mock.putCampaign({ ...teaCoupon, validity: { type: 'after_claim', days: 1 } });
        return take(client);
      },
      tell: told,
      until: has('.inked'),
    },
    empty: { tell: told, until: has('.empty') },
    'on its way': { before: silence, tell: told, until: has('[aria-busy=true]') },
    'with no backend': { visitor: 'member', before: taken },
  },
  events: {
    'lk-coupon-redeemed': {
      state: 'of a card and a coupon',
      act: async (staged) => {
        const { shop, element, now } = staged;
        const { id = '' } = find(element, '[part=use]').dataset;
        await opens(staged);
        shop.mock.changePass(id, { state: 'redeemed', redeemedAt: now(), redeemedIn: 'zhuli' });
      },
    },
    'lk-sheet-close': {
      state: 'of a card and a coupon',
      act: async (staged) => {
        await opens(staged);
        await sheet(staged)?.close();
      },
    },
  },
  properties: {
    endpoint: { state: 'with no backend', value: ({ client }) => client.endpoint, shows: both },
    client: { state: 'with no backend', value: ({ client }) => client, shows: both },
  },
});
