import '../../../../components/stores/define.ts';

import { respond } from '../../../../src/mock/faults.ts';
import { scenarios } from '../scenario.ts';
import { has } from './hands.ts';

const store = has('[part=store]');

export const stores = scenarios('lk-stores', {
  states: {
    shown: { visitor: 'member', tell: ({ client }) => ({ campaign: 'tea-card', client }), until: store },
    'not to be had': {
      before: ({ shop }) => shop.line.always(respond(404)),
      tell: ({ client }) => ({ campaign: 'tea-card', client }),
      until: has('button'),
    },
    'of no campaign': { tell: ({ client }) => ({ client }) },
    'with no backend': { tell: () => ({ campaign: 'tea-card' }) },
  },
  properties: {
    campaign: { state: 'of no campaign', value: () => 'tea-card', shows: store },
    endpoint: { state: 'with no backend', value: ({ client }) => client.endpoint, shows: store },
    client: { state: 'with no backend', value: ({ client }) => client, shows: store },
    terms: { state: 'with no backend', value: ({ terms }) => terms, shows: store },
    pass: { state: 'shown', value: ({ pass }) => pass && { ...pass, storeIds: ['xiqiao'] } },
  },
});
