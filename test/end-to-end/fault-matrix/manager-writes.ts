import { zhCN as counter } from '../../../demo/counter/messages.ts';
import type { CardPass } from '../../../src/contract/card.ts';
import { getPass } from '../../../src/contract/pass.ts';
import { blockPass, unblockPass, voidPass } from '../../../src/contract/pass-admin.ts';
import { fill, reads, tap, touch } from '../../support/phone.ts';
import { check, openCounter } from './counter-writes.ts';
import { onePerEnd } from './faults.ts';
import { value } from './shop.ts';
import { codeOf } from './visitor.ts';
import type { Write } from './write.ts';

const { manager, unsettled } = counter;

/** What a manager does to a card, and what it is then. */
interface Change {
  readonly action: 'block' | 'unblock' | 'void';
  readonly operation: typeof blockPass | typeof unblockPass | typeof voidPass;
  readonly state: CardPass['state'];
}

const changes: readonly Change[] = [
  { action: 'block', operation: blockPass, state: 'blocked' },
  { action: 'unblock', operation: unblockPass, state: 'active' },
  { action: 'void', operation: voidPass, state: 'voided' },
];

const changeWrite = ({ action, operation, state }: Change): Write => ({
  name: action,
  operation,
  // All three go the same way; that of no return meets every fault.
  ...(action === 'void' ? {} : { faults: onePerEnd }),
  says: {
    done: manager.actions[action].done,
    offline: unsettled.offline,
    timeout: unsettled.trouble,
    server: unsettled.trouble,
    'off-contract': unsettled.trouble,
  },
  async ready(scene) {
    const { page, shop } = scene;
    const holder = await openCounter(scene);
    const admin = shop.as(shop.tokens.admin);
    const params = { id: holder.pass.id };
    const code = await codeOf(shop, holder);
    if (action === 'unblock') value(await admin.call(blockPass, { params, body: { reason: 'lost' } }));
    await check(scene, code);
    await tap(page, manager.open);
    await touch(page, `.action.${action}`);
    await touch(page, '[for=reason-0]');
    const go = async () => {
      await fill(page, '#pin', shop.adminPin);
      await tap(page, manager.actions[action].name);
      if (action === 'void') await tap(page, manager.sureKey);
    };
    return {
      go,
      async goOn() {
        await go();
        await reads(page, manager.actions[action].done);
      },
      async held() {
        const pass = value(await shop.as(holder.token).call(getPass, { params }));
        return pass.state === state ? 1 : 0;
      },
      async reload() {
        await page.reload();
        await reads(page, counter.entry.help);
      },
    };
  },
});

/** What only a manager may do. */
export const managerWrites: readonly Write[] = changes.map(changeWrite);
