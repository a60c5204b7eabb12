import '../../../../components/points-arrival/define.ts';

import { expect } from '../../../support/browser-test.ts';
import { type Around, scenarios, type Staged } from '../scenario.ts';
import { has } from './hands.ts';

const told = ({ terms, pass, client }: Around) => ({ campaign: terms, pass, client });

/** Points come, and the phone looks at once, as one does that has just come back. */
const arrive = async ({ member }: Staged) => {
  await member?.book(86);
  window.dispatchEvent(new Event('offline'));
};

export const pointsArrival = scenarios('lk-points-arrival', {
  states: {
    told: { visitor: 'member', tell: told, act: arrive, until: has('.news') },
    waiting: { visitor: 'member', tell: told },
    'with no backend': { visitor: 'member', tell: ({ terms, pass }) => ({ campaign: terms, pass }) },
  },
  properties: {
    campaign: { state: 'told', value: () => undefined },
    pass: { state: 'told', value: ({ pass }) => pass && { ...pass, id: 'another' } },
    client: {
      state: 'with no backend',
      value: ({ client }) => client,
      act: arrive,
      shows: has('.news'),
    },
    onNews: {
      state: 'waiting',
      value:
        ({ heard }) =>
        () =>
          heard.push('news'),
      act: arrive,
      shows: ({ heard }) => expect(heard).to.include('news'),
    },
  },
});
