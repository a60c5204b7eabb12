import { beforeEach, describe } from 'vitest';

import { createMock } from '../../src/mock/mock.ts';
import { keepsItsPromises } from '../contract/promises.ts';
import { createCaller } from '../demo/backend/caller.ts';

describe('the mock', () => {
  const mock = createMock();
  const caller = createCaller(mock.fetch);
  beforeEach(() => caller.reset());

  keepsItsPromises({
    caller,
    changePass: (id, change) => {
      mock.changePass(id, change);
      return Promise.resolve();
    },
  });
});
