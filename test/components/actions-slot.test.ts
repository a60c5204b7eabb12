import '../../components/coupon/define.ts';
import '../../components/wallet/define.ts';

import type { LitElement } from 'lit';

import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { openCouponShop, showCoupon, takeCoupon } from './coupon-stage.ts';
import { clearStage, find, mount, showCard, until } from './stage.ts';

const showWallet = async () => {
  const client = openCouponShop().connect();
  await takeCoupon(client);
  const wallet = document.createElement('lk-wallet');
  wallet.client = client;
  mount(wallet);
  await until(() => find(wallet, 'li'));
  return wallet;
};

/** Each of them, with everything that it shows. */
const elements: Readonly<Record<string, () => Promise<LitElement>>> = {
  'lk-member-card': async () => {
    const { card } = await showCard();
    await until(() => find(find(card, 'lk-card-menu'), '.row'));
    return card;
  },
  'lk-coupon': async () => (await showCoupon()).coupon,
  'lk-wallet': showWallet,
};

/** A tag of WeChat’s: it draws a box of its own in the page, as large as what stands around it lets it be. */
const openTag = () => {
  const tag = document.createElement('wx-open-launch-weapp');
  tag.slot = 'actions';
  tag.append('去小程序点单');
  return tag;
};

for (const [name, show] of Object.entries(elements))
  describe(`a page’s own keys in <${name}>`, () => {
    afterEach(clearStage);

    it('stay in the page, and are as wide as it, apart from the rest and large enough for a thumb', async () => {
      const element = await show();
      const before = element.getBoundingClientRect();
      const [first, second] = [openTag(), openTag()];
      element.append(first, second);
      expect(first.getRootNode()).to.equal(document);
      expect(first.assignedSlot?.name).to.equal('actions');
      for (const tag of [first, second]) {
        const { width, height } = tag.getBoundingClientRect();
        expect(width).to.equal(before.width);
        expect(height).to.be.at.least(44);
      }
      const [one, other] = [first.getBoundingClientRect(), second.getBoundingClientRect()];
      expect(other.top - one.bottom).to.be.closeTo(12, 0.1);
      expect(element.getBoundingClientRect().height).to.be.closeTo(before.height + 2 * (one.height + 12), 1);
    });

    it('take no room where there are none, or where the page hides them', async () => {
      const element = await show();
      const { height } = element.getBoundingClientRect();
      const slot = find(element, 'slot[name=actions]');
      expect(slot.getClientRects()).to.have.length(0);
      const hidden = openTag();
      hidden.hidden = true;
      element.append(hidden);
      expect(hidden.getClientRects()).to.have.length(0);
      expect(element.getBoundingClientRect().height).to.equal(height);
    });
  });
