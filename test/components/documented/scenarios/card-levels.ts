import '../../../../components/card-levels/define.ts';

import { scenarios } from '../scenario.ts';
import { has } from './hands.ts';

export const cardLevels = scenarios('lk-card-levels', {
  states: {
    'to a member': {
      visitor: 'member',
      tell: ({ terms, pass }) => ({ campaign: terms, pass }),
      until: has('progress'),
    },
    'to a newcomer': { tell: ({ terms }) => ({ campaign: terms }), until: has('ol') },
    'of no campaign': {},
  },
  properties: {
    campaign: { state: 'of no campaign', value: ({ terms }) => terms },
    pass: { state: 'to a member', value: () => undefined },
  },
});
