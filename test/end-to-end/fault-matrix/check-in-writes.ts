import { createCheckIn } from '../../../src/contract/check-in.ts';
import { getCounts } from '../../../src/contract/test-hooks.ts';
import { checkIn } from '../../../src/messages/zh-cn/check-in.ts';
import { promotion } from '../../../src/messages/zh-cn/promotion.ts';
import { reads, tap, touch } from '../../support/phone.ts';
import { onePerEnd } from './faults.ts';
import { saidOfSilence } from './said.ts';
import { value } from './shop.ts';
import type { Write } from './write.ts';

/** A check-in by a tap: by the controllers and the outbox that a card is claimed by. */
const checkInOnce: Write = {
  name: 'check in',
  operation: createCheckIn,
  // And one that it waits for longer than a client is patient.
  faults: [...onePerEnd, 'late'],
  says: { ...saidOfSilence, done: checkIn.won },
  async ready({ page, url, shop }) {
    const { id } = await shop.checkIn();
    await page.goto(`${url}/c/${id}`);
    await page.waitForSelector('body >>> lk-check-in >>> [part=start]', { visible: true });
    return {
      go: () => touch(page, 'lk-check-in >>> [part=start]'),
      async goOn() {
        await tap(page, promotion.retry);
        await reads(page, checkIn.won);
      },
      held: async () => value(await shop.as().call(getCounts, { params: { id } })).checkIns ?? 0,
      async reload() {
        await page.reload();
        await reads(page, checkIn.see);
      },
    };
  },
};

/** What a visitor does in a check-in. */
export const checkInWrites: readonly Write[] = [checkInOnce];
