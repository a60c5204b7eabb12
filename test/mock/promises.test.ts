import { beforeEach, describe } from 'vitest';

import { createMock } from '../../src/mock/mock.ts';
import { keepsItsPromises } from '../contract/promises/all.ts';
import { createCaller } from '../demo/backend/caller.ts';
import { createCodes, testAccount } from '../support/wechat/people.ts';

describe('the mock', () => {
  const { codeFor, personOf } = createCodes();
  const { appId, host } = testAccount;
  const ticket = 'kgt8ON7yVITDhtdwci0qef3fYf9';
  const mock = createMock({ wechat: { appId, hosts: [host], personOf, ticket } });
  const caller = createCaller(mock.fetch);
  beforeEach(() => caller.reset());

  keepsItsPromises({
    caller,
    endPass: (id, validUntil) => {
      mock.changePass(id, { validUntil });
      return Promise.resolve();
    },
    wechatCodeFor: codeFor,
    wechatTicket: ticket,
    codeOn: (phone) => mock.oneTimeCode(phone) ?? '',
  });
});
