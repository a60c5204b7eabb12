import '../../../../components/points-ledger/define.ts';

import { respond } from '../../../../src/mock/faults.ts';
import { type Around, scenarios } from '../scenario.ts';
import { has } from './hands.ts';

const booked = async ({ member }: Around) => {
  await member?.book(86);
  await member?.book(-20);
};
const entry = has('[part=entry]');

export const pointsLedger = scenarios('lk-points-ledger', {
  states: {
    shown: {
      visitor: 'member',
      before: booked,
      tell: ({ client }) => ({ campaign: 'tea-card', client }),
      until: entry,
    },
    'not to be had': {
      before: ({ shop }) => shop.line.always(respond(404)),
      tell: ({ client }) => ({ campaign: 'tea-card', client }),
      until: has('button'),
    },
    'of no campaign': { visitor: 'member', before: booked, tell: ({ client }) => ({ client }) },
    'with no backend': { visitor: 'member', before: booked, tell: () => ({ campaign: 'tea-card' }) },
    'of no card': { visitor: 'member', before: booked, tell: ({ client, terms }) => ({ client, terms }) },
  },
  properties: {
    campaign: { state: 'of no campaign', value: () => 'tea-card', shows: entry },
    endpoint: { state: 'with no backend', value: ({ client }) => client.endpoint, shows: entry },
    client: { state: 'with no backend', value: ({ client }) => client, shows: entry },
    terms: { state: 'of no campaign', value: ({ terms }) => terms },
    pass: { state: 'of no card', value: ({ pass }) => pass, shows: entry },
  },
});
