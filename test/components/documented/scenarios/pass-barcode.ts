import '../../../../components/pass-barcode/define.ts';

import { respond } from '../../../../src/mock/faults.ts';
import { expect } from '../../../support/browser-test.ts';
import { type Around, scenarios } from '../scenario.ts';
import { has } from './hands.ts';

const passId = ({ pass }: Around) => pass?.id ?? '';
const digits = has('[part=digits]');

export const passBarcode = scenarios('lk-pass-barcode', {
  states: {
    shown: {
      visitor: 'member',
      tell: (around) => ({ client: around.client, passId: passId(around) }),
      until: digits,
    },
    'not to be had': {
      visitor: 'member',
      before: ({ shop }) => shop.line.always(respond(404)),
      tell: (around) => ({ client: around.client, passId: passId(around) }),
      until: has('.cover p'),
    },
    'of no card': { visitor: 'member', tell: ({ client }) => ({ client }) },
    'with no backend': { visitor: 'member', tell: (around) => ({ passId: passId(around) }) },
  },
  properties: {
    passId: { state: 'of no card', value: passId, shows: digits },
    usedFor: {
      state: 'shown',
      value: () => 86,
      shows: ({ shop }) => expect(shop.requests.filter(({ url }) => url.includes('/codes'))).to.have.length(2),
    },
    endpoint: { state: 'with no backend', value: ({ client }) => client.endpoint, shows: digits },
    client: { state: 'with no backend', value: ({ client }) => client, shows: digits },
  },
});
