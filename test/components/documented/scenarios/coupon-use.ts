import '../../../../components/coupon-use/define.ts';

import { expect } from '../../../support/browser-test.ts';
import { redeem } from '../../coupon-stage.ts';
import { find } from '../../stage.ts';
import { type Around, scenarios, type Staged } from '../scenario.ts';
import { has } from './hands.ts';

const stores = [{ id: 'zhuli', name: '竹里店' }];
const told = ({ held, client }: Around) => ({ pass: held, client, stores });

/** The counter uses it, and the phone looks at once, as one does that has just come back. */
const use = async ({ shop, client, held }: Staged) => {
  await redeem(shop, client, held?.id ?? '');
  window.dispatchEvent(new Event('offline'));
};
const shows = (text: string) => (staged: Staged) =>
  expect(find(staged.element, '[part=status]').textContent).to.include(text);

export const couponUse = scenarios('lk-coupon-use', {
  states: {
    shown: {
      visitor: 'holder',
      tell: told,
      until: ({ element }) => find(find(element, 'lk-pass-barcode'), '[part=digits]'),
    },
    used: { visitor: 'holder', tell: told, act: use, until: has('[part=used]') },
    'with no backend': { visitor: 'holder', tell: ({ held }) => ({ pass: held, stores }) },
    'of stores unknown': {
      visitor: 'holder',
      tell: ({ held, client }) => ({ pass: held, client }),
      act: use,
      until: has('[part=used]'),
    },
  },
  events: { 'lk-coupon-redeemed': { state: 'shown', act: use } },
  properties: {
    pass: { state: 'used', value: () => undefined },
    stores: { state: 'of stores unknown', value: () => stores, shows: shows('竹里店') },
    client: { state: 'with no backend', value: ({ client }) => client, act: use, shows: shows('已使用') },
  },
});
