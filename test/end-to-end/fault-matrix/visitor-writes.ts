import { createCode, verifyCode } from '../../../src/contract/code.ts';
import { createClaim, listPasses } from '../../../src/contract/pass.ts';
import { card } from '../../../src/messages/zh-cn/card.ts';
import { code } from '../../../src/messages/zh-cn/code.ts';
import { promotion } from '../../../src/messages/zh-cn/promotion.ts';
import { trouble } from '../../../src/messages/zh-cn/trouble.ts';
import { offers, read, tap } from '../../support/phone.ts';
import { bringDevice, holder, oneTap, tokenOf, value } from './shop.ts';
import type { Write } from './write.ts';

const { timeout, server, 'off-contract': offContract } = trouble.unreachable;

const says = {
  offline: promotion.offline.title,
  timeout: timeout.title,
  server: server.title,
  'off-contract': offContract.title,
} as const;

const claimInOneTap: Write = {
  name: 'claim',
  operation: createClaim,
  says: { ...says, done: card.showCode },
  async ready(page, url, shop) {
    await page.goto(`${url}/?campaign=${oneTap.id}`);
    await offers(page, card.claim);
    return {
      go: () => tap(page, card.claim),
      again: () => tap(page, promotion.retry),
      async held() {
        const token = await tokenOf(page, url, shop);
        return token === undefined ? 0 : value(await shop.as(token).call(listPasses, {})).items.length;
      },
      async reloaded() {
        await page.reload();
        await offers(page, card.showCode);
      },
    };
  },
};

const codeForTheCounter: Write = {
  name: 'code',
  operation: createCode,
  says: { ...says, done: code.barcode, offline: code.offline.title, timeout: code.offline.title },
  async ready(page, url, shop) {
    const { deviceKey } = await holder(shop, oneTap.id);
    const staff = shop.as(await shop.signIn({ grant: 'staff', storeId: 'zhuli', pin: shop.staffPin }));
    await bringDevice(page, url, deviceKey);
    await page.goto(`${url}/?campaign=${oneTap.id}`);
    await offers(page, card.showCode);
    const open = () => tap(page, card.showCode);
    return {
      go: open,
      again: () => tap(page, code.renew),
      async held() {
        const digits = (await read(page, '[part=digits]')).replace(/\s/g, '');
        const { pass } = value(await staff.call(verifyCode, { body: { code: digits } }));
        return pass.state === 'active' ? 1 : 0;
      },
      async reloaded() {
        await page.reload();
        await open();
        await read(page, '[part=digits]');
      },
    };
  },
};

/** Every write that a visitor can make on the shop's page. */
export const visitorWrites: readonly Write[] = [claimInOneTap, codeForTheCounter];
