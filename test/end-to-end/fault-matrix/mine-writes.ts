import { createCode, verifyCode } from '../../../src/contract/code.ts';
import { eraseMe, getMe, withdrawConsent } from '../../../src/contract/me.ts';
import { listPasses } from '../../../src/contract/pass.ts';
import { getCounts } from '../../../src/contract/test-hooks.ts';
import { isolated } from '../../../src/messages/isolated.ts';
import { card } from '../../../src/messages/zh-cn/card.ts';
import { code } from '../../../src/messages/zh-cn/code.ts';
import { menu } from '../../../src/messages/zh-cn/menu.ts';
import { myData } from '../../../src/messages/zh-cn/my-data.ts';
import { promotion } from '../../../src/messages/zh-cn/promotion.ts';
import { offers, read, reads, tap } from '../../support/phone.ts';
import { form } from './claim-writes.ts';
import { saidOfSilence } from './said.ts';
import { value } from './shop.ts';
import { bring, holderOf } from './visitor.ts';
import type { Scene, Write } from './write.ts';

/** Opens the page of somebody who holds a card that they filled a form in for. */
const openCard = async (scene: Scene) => {
  const { page, url, shop } = scene;
  const campaign = await shop.card(form);
  const holder = await holderOf(shop, campaign, {
    fields: { name: '林小满' },
    consents: [{ formId: 'privacy', version: '1' }],
  });
  await bring(scene, holder);
  await page.goto(`${url}/c/${campaign.id}`);
  await offers(page, card.showCode);
  return { campaign, holder };
};

const showCode: Write = {
  name: 'code',
  operation: createCode,
  says: { ...saidOfSilence, done: code.barcode, offline: code.offline.title, timeout: code.offline.title },
  async ready(scene) {
    const { page, shop } = scene;
    await openCard(scene);
    const staff = shop.as(shop.tokens.staff);
    const isShown = () => read(page, '[part=digits]');
    return {
      go: () => tap(page, card.showCode),
      async goOn() {
        await tap(page, code.renew);
        await isShown();
      },
      async held() {
        const digits = (await isShown()).replace(/\s/g, '');
        const { pass } = value(await staff.call(verifyCode, { body: { code: digits } }));
        return pass.state === 'active' ? 1 : 0;
      },
      async reload() {
        await page.reload();
        await tap(page, card.showCode);
        await isShown();
      },
    };
  },
};

const withdraw: Write = {
  name: 'withdraw',
  operation: withdrawConsent,
  says: { ...saidOfSilence, done: myData.withdrawnVoid },
  async ready(scene) {
    const { page, shop } = scene;
    const { campaign, holder } = await openCard(scene);
    await tap(page, menu.myData);
    await tap(page, myData.withdrawOf(isolated('隐私政策')));
    await tap(page, myData.required.go);
    await offers(page, myData.requiredAgain.go);
    return {
      go: () => tap(page, myData.requiredAgain.go),
      async goOn() {
        await tap(page, promotion.retry);
        await reads(page, myData.withdrawnVoid);
      },
      async held() {
        const visitor = shop.as(holder.token);
        const { consents } = value(await visitor.call(getMe, {}));
        const { voided } = value(await shop.as().call(getCounts, { params: { id: campaign.id } }));
        return consents[0]?.withdrawnAt === undefined ? 0 : voided;
      },
      async reload() {
        await page.reload();
        await reads(page, card.seals.voided);
      },
    };
  },
};

const erase: Write = {
  name: 'erase',
  operation: eraseMe,
  says: { ...saidOfSilence, done: myData.erased.title },
  // Where there is nothing to be said there is nothing to be garbled.
  ends: { garble: ['done'], hollow: ['done'], 'garble ∞': ['done'] },
  async ready(scene) {
    const { page, shop } = scene;
    const { campaign, holder } = await openCard(scene);
    await tap(page, menu.myData);
    await tap(page, myData.erase);
    await tap(page, myData.eraseGo);
    await offers(page, myData.eraseNow);
    return {
      go: () => tap(page, myData.eraseNow),
      async goOn() {
        await tap(page, promotion.retry);
        await reads(page, myData.erased.title);
      },
      async held() {
        const gone = await shop.as(holder.token).call(listPasses, {});
        const { voided } = value(await shop.as().call(getCounts, { params: { id: campaign.id } }));
        return gone.kind === 'refused' && gone.problem.code === 'unauthenticated' ? voided : 0;
      },
      async reload() {
        await page.reload();
        await offers(page, card.claim);
      },
    };
  },
};

/** What a holder does with a card, and with what is held of them. */
export const mineWrites: readonly Write[] = [showCode, withdraw, erase];
