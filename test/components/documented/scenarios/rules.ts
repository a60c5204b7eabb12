import '../../../../components/rules/define.ts';

import { respond } from '../../../../src/mock/faults.ts';
import { scenarios } from '../scenario.ts';
import { has, silence } from './hands.ts';

export const rules = scenarios('lk-rules', {
  states: {
    shown: { tell: ({ client }) => ({ campaign: 'tea-card', client }), until: has('dl') },
    'not to be had': {
      before: ({ shop }) => shop.line.always(respond(404)),
      tell: ({ client }) => ({ campaign: 'tea-card', client }),
      until: has('button'),
    },
    loading: { before: silence, tell: ({ client }) => ({ campaign: 'tea-card', client }), until: has('[role=status]') },
    'of no campaign': { tell: ({ client }) => ({ client }) },
    'with no backend': { tell: () => ({ campaign: 'tea-card' }) },
  },
  properties: {
    campaign: { state: 'of no campaign', value: () => 'tea-card', shows: has('dl') },
    endpoint: { state: 'with no backend', value: ({ client }) => client.endpoint, shows: has('dl') },
    client: { state: 'with no backend', value: ({ client }) => client, shows: has('dl') },
    terms: { state: 'with no backend', value: ({ terms }) => terms, shows: has('dl') },
  },
});
