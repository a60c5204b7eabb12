import { listPasses } from '../../../src/contract/pass.ts';
import { createSession } from '../../../src/contract/session.ts';
import { createWechatLogin } from '../../../src/contract/wechat.ts';
import { card } from '../../../src/messages/zh-cn/card.ts';
import { offers, tap } from '../../support/phone.ts';
import { onePerEnd } from './faults.ts';
import { saidOfSilence } from './said.ts';
import { value } from './shop.ts';
import { tokenOf } from './visitor.ts';
import type { Scene, Write } from './write.ts';

/** A card that asks for WeChat, one tap away: everybody in the matrix is the same one there. */
const ready = async (scene: Scene) => {
  const { page, url, shop } = scene;
  const { id } = await shop.card({ identity: 'wechat' });
  await page.goto(`${url}/c/${id}`);
  await offers(page, card.claim);
  return {
    go: () => tap(page, card.claim),
    async goOn() {
      await tap(page, card.claim);
      await offers(page, card.showCode);
    },
    async held() {
      const token = await tokenOf(scene);
      if (token === undefined) return 0;
      return value(await shop.as(token).call(listPasses, {})).items.filter((pass) => pass.campaignId === id).length;
    },
    async reload() {
      await page.reload();
      await offers(page, card.showCode);
    },
  };
};

const shared = {
  inWechat: true,
  faults: onePerEnd,
  says: { ...saidOfSilence, done: card.showCode },
  ready,
} as const;

/** What a visitor does inside WeChat: a login is begun, and what WeChat brought back is shown. */
export const wechatWrites: readonly Write[] = [
  { ...shared, name: 'WeChat login', operation: createWechatLogin },
  { ...shared, name: 'WeChat sign-in', operation: createSession, holding: '"grant":"wechat"' },
];
