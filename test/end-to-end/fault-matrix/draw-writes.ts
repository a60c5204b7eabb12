import { leaveContact, listAwards } from '../../../src/contract/award.ts';
import { createDraw, listDraws } from '../../../src/contract/draw.ts';
import { draw } from '../../../src/messages/zh-cn/draw.ts';
import { drawPrize } from '../../../src/messages/zh-cn/draw-prize.ts';
import { promotion } from '../../../src/messages/zh-cn/promotion.ts';
import { fill, offers, reads, tap, touch } from '../../support/phone.ts';
import { onePerEnd } from './faults.ts';
import { saidOfSilence } from './said.ts';
import { value } from './shop.ts';
import { tokenOf } from './visitor.ts';
import type { Scene, Write } from './write.ts';

const press = `${draw.press.wheel} ${draw.hint(2)}`;

/** Opens the page of a draw that comes to a parcel, twice a day. */
const openDraw = async ({ page, url, shop }: Scene) => {
  const { id } = await shop.draw();
  await page.goto(`${url}/c/${id}`);
  await offers(page, press);
  return id;
};

/** A draw: by the controllers and the outbox that a card is claimed by, with a stage that turns meanwhile. */
const drawOnce: Write = {
  name: 'draw',
  operation: createDraw,
  faults: onePerEnd,
  says: { ...saidOfSilence, done: draw.won.wheel },
  async ready(scene) {
    const { page, shop } = scene;
    const id = await openDraw(scene);
    return {
      go: () => tap(page, press),
      async goOn() {
        await tap(page, promotion.retry);
        await reads(page, draw.won.wheel);
      },
      async held() {
        const visitor = shop.as(await tokenOf(scene));
        return value(await visitor.call(listDraws, { params: { id } })).items.length;
      },
      async reload() {
        await page.reload();
        await offers(page, `${draw.press.wheel} ${draw.hint(1)}`);
      },
    };
  },
};

/** Where a parcel goes, by the form that claims a card. */
const contact: Write = {
  name: 'contact',
  operation: leaveContact,
  faults: onePerEnd,
  says: { ...saidOfSilence, done: drawPrize.claimed },
  async ready(scene) {
    const { page, shop } = scene;
    const id = await openDraw(scene);
    await tap(page, press);
    await tap(page, drawPrize.contact);
    await fill(page, '[name=name]', '林小满');
    await fill(page, '[name=phone]', '13805716027');
    await fill(page, '[name=address]', '竹里巷 12 号');
    await touch(page, '#consent-parcel-privacy');
    return {
      go: () => tap(page, drawPrize.send),
      async goOn() {
        await tap(page, promotion.retry);
        await reads(page, drawPrize.claimed);
      },
      async held() {
        const visitor = shop.as(await tokenOf(scene));
        const { items } = value(await visitor.call(listAwards, { query: { campaignId: id } }));
        return items.filter(({ state }) => state === 'claimed').length;
      },
      async reload() {
        await page.reload();
        await touch(page, '[part=records]');
        await reads(page, drawPrize.claimed);
      },
    };
  },
};

/** What is drawn, and what becomes of it. */
export const drawWrites: readonly Write[] = [drawOnce, contact];
