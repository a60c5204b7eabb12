import { zhCN as counter } from '../../../demo/counter/messages.ts';
import { createCode, verifyCode } from '../../../src/contract/code.ts';
import { listPasses } from '../../../src/contract/pass.ts';
import { createSession } from '../../../src/contract/session.ts';
import { offers, reads, scan, tap } from '../../support/phone.ts';
import { holder, oneTap, value } from './shop.ts';
import type { Write } from './write.ts';

const { signIn, verdict } = counter;

const staffSignIn: Write = {
  name: 'staff sign-in',
  operation: createSession,
  holding: '"grant":"staff"',
  says: {
    done: counter.entry.help,
    offline: signIn.offline,
    timeout: signIn.trouble,
    server: signIn.trouble,
    'off-contract': signIn.trouble,
  },
  async ready(page, url, { staffPin }) {
    await page.goto(`${url}/counter/`);
    await offers(page, counter.keypad.erase);
    const go = async () => {
      await page.keyboard.type(staffPin);
      await tap(page, signIn.start);
    };
    return {
      go,
      again: go,
      held: () => page.evaluate(() => sessionStorage.length),
      async reloaded() {
        await page.reload();
        await reads(page, counter.entry.help);
      },
    };
  },
};

const verify: Write = {
  name: 'verify',
  operation: verifyCode,
  says: {
    done: verdict.usable.title,
    offline: verdict.offline.title,
    timeout: verdict.trouble.title,
    server: verdict.trouble.title,
    'off-contract': verdict.trouble.title,
  },
  async ready(page, url, shop) {
    const { token, pass } = await holder(shop, oneTap.id);
    const visitor = shop.as(token);
    await page.goto(`${url}/counter/`);
    await page.keyboard.type(shop.staffPin);
    await tap(page, signIn.start);
    await reads(page, counter.entry.help);
    const enter = async () => {
      const { code } = value(await visitor.call(createCode, { params: { id: pass.id } }));
      await scan(page, code);
    };
    return {
      go: enter,
      async again() {
        await tap(page, counter.next);
        await enter();
      },
      held: async () => value(await visitor.call(listPasses, {})).items.length,
      async reloaded() {
        await page.reload();
        await reads(page, counter.entry.help);
        await enter();
        await reads(page, verdict.usable.title);
      },
    };
  },
};

/** Every write that staff can make at the counter. */
export const counterWrites: readonly Write[] = [staffSignIn, verify];
