import { expect, it } from 'vitest';

import type { Connect } from '../../../demo/counter/admin-session.ts';
import { ManagerChange } from '../../../demo/counter/manager-change.ts';
import { zhCN } from '../../../demo/counter/messages.ts';
import { createClient } from '../../../src/client/client.ts';
import { getPass } from '../../../src/contract/pass.ts';
import { dropAnswer } from '../../../src/mock/faults.ts';
import { claim, endpoint, onlyOn, openShop } from '../../support/shop-client.ts';

it('a change that may have been made stays one that may, though the manager cannot sign in for it again', async () => {
  const shop = openShop();
  const holder = shop.client({ storage: 'memory' });
  const held = await claim(holder);
  if (held.kind !== 'ok') throw new Error(held.kind);
  const { id } = held.value;
  const connect: Connect = (getToken) => createClient({ endpoint, fetch: shop.fetch, storage: 'memory', getToken });
  const change = new ManagerChange('void');
  const attempt = (pin: string) => change.make(connect, { id, reason: '丢了', pin }, zhCN);

  shop.always(onlyOn(`POST /passes/${id}/void`, dropAnswer));
  expect((await attempt('1357')).name).toBe('unsettled');
  shop.always(undefined);
  const shut = await attempt('9999');
  expect(shut.name).toBe('unsettled');
  expect('said' in shut && shut.said).toContain(zhCN.manager.mayBe);
  expect((await attempt('1357')).name).toBe('done');
  const read = await holder.call(getPass, { params: { id } });
  expect(read.kind === 'ok' && read.value.state).toBe('voided');
});
