import type { CardDefinition } from '../../../src/contract/campaign-definition.ts';
import { getMe } from '../../../src/contract/me.ts';
import { createClaim } from '../../../src/contract/pass.ts';
import { card } from '../../../src/messages/zh-cn/card.ts';
import { claimForm } from '../../../src/messages/zh-cn/claim-form.ts';
import { promotion } from '../../../src/messages/zh-cn/promotion.ts';
import { fill, offers, tap, touch } from '../../support/phone.ts';
import { saidOfSilence } from './said.ts';
import { value } from './shop.ts';
import { cardsOf, tokenOf } from './visitor.ts';
import type { Scene, Write } from './write.ts';

const says = { ...saidOfSilence, done: card.showCode };

const reload = async ({ page }: Scene) => {
  await page.reload();
  await offers(page, card.showCode);
};

const goOn = async ({ page }: Scene) => {
  await tap(page, promotion.retry);
  await offers(page, card.showCode);
};

/** A card that is asked for with one tap. */
const claimInOneTap: Write = {
  name: 'claim',
  operation: createClaim,
  says,
  async ready(scene) {
    const { page, url, shop } = scene;
    const { id } = await shop.card();
    await page.goto(`${url}/c/${id}`);
    await offers(page, card.claim);
    return {
      go: () => tap(page, card.claim),
      goOn: () => goOn(scene),
      held: () => cardsOf(scene),
      reload: () => reload(scene),
    };
  },
};

/** What a card asks for that is not had by a tap alone. */
export const form: Pick<CardDefinition, 'fields' | 'consentForms'> = {
  fields: [{ name: 'name', label: '怎么称呼', type: 'text', required: true }],
  consentForms: [
    { id: 'privacy', version: '1', title: '隐私政策', url: '/privacy', required: true },
    { id: 'news', version: '1', title: '新茶消息', url: '/news', required: false },
  ],
};

/** A card that asks for a name and a consent first. */
const claimWithForm: Write = {
  name: 'claim with form',
  operation: createClaim,
  says,
  async ready(scene) {
    const { page, url, shop } = scene;
    const { id } = await shop.card(form);
    await page.goto(`${url}/c/${id}`);
    await tap(page, card.claim);
    await fill(page, '[name=name]', '林小满');
    await touch(page, '#consent-privacy');
    return {
      go: () => tap(page, claimForm.agreeAndClaim),
      goOn: () => goOn(scene),
      async held() {
        const { held, consents } = value(await shop.as(await tokenOf(scene)).call(getMe, {}));
        const isWhole = held[0]?.fields.length === 1 && consents.length === 1 && consents[0]?.formId === 'privacy';
        return isWhole ? cardsOf(scene) : 0;
      },
      reload: () => reload(scene),
    };
  },
};

export const claimWrites: readonly Write[] = [claimInOneTap, claimWithForm];
