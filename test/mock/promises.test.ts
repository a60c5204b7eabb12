import { beforeEach, describe } from 'vitest';

import { createMock } from '../../src/mock/mock.ts';
import { keepsItsPromises } from '../contract/promises/all.ts';
import { createCaller } from '../demo/backend/caller.ts';

describe('the mock', () => {
  const mock = createMock();
  const caller = createCaller(mock.fetch);
  beforeEach(() => caller.reset());

  keepsItsPromises({
    caller,
    endPass: (id, validUntil) => {
      mock.changePass(id, { validUntil });
      return Promise.resolve();
    },
    codeOn: (phone) => mock.oneTimeCode(phone) ?? '',
  });
});
