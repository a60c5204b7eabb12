import '../../../../components/countdown/define.ts';

import { noon } from '../../../support/tea-card.ts';
import { type Around, scenarios } from '../scenario.ts';
import { has } from './hands.ts';

const minutes = 60_000;
const at = (left: number) => new Date(noon + left).toISOString();

const told = ({ now }: Around) => ({ until: at(5 * minutes), label: '距打烊', client: { clock: { now } } });

export const countdown = scenarios('lk-countdown', {
  states: {
    counting: { tell: told, until: has('[role=timer]') },
    'to no moment': { tell: (around) => ({ ...told(around), until: '' }) },
  },
  events: {
    'lk-countdown-end': {
      state: 'counting',
      act: ({ element, wait }) => {
        wait(6 * minutes);
        element.requestUpdate();
      },
    },
  },
  properties: {
    until: { state: 'to no moment', value: () => at(7 * minutes) },
    label: { state: 'counting', value: () => '距开门' },
    client: { state: 'counting', value: () => ({ clock: { now: () => noon - minutes } }) },
  },
});
