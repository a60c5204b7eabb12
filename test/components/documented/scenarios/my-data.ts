import '../../../../components/my-data/define.ts';

import { type Around, scenarios } from '../scenario.ts';
import { breakWrites, has, press } from './hands.ts';

const told = ({ client }: Around) => ({ client, timeZone: 'Asia/Shanghai' });
const optional = '[data-row="0"]';
const held = has(optional);
/** What cannot be undone is asked twice. */
const erasure = ['.erase', '.go:not(.danger)', '.go.danger'];

export const myData = scenarios('lk-my-data', {
  states: {
    held: { visitor: 'member', tell: told, until: held },
    'of whom signed in': { visitor: 'known', tell: told, until: has('.sign-out') },
    asking: { visitor: 'member', tell: told, act: (staged) => press(staged, '.erase'), until: has('.asking') },
    failed: {
      visitor: 'member',
      tell: told,
      act: async (staged) => {
        await press(staged, ...erasure.slice(0, 2));
        breakWrites(staged);
        await press(staged, ...erasure.slice(2));
      },
      until: has('.trouble'),
    },
    'with no backend': { visitor: 'member' },
  },
  events: {
    'lk-consent-withdrawn': { state: 'held', act: (staged) => press(staged, optional, '.go') },
    'lk-erased': { state: 'held', act: (staged) => press(staged, ...erasure) },
    'lk-signed-out': { state: 'of whom signed in', act: (staged) => press(staged, '.sign-out') },
    'lk-error': {
      state: 'held',
      act: (staged) => {
        breakWrites(staged);
        return press(staged, ...erasure);
      },
    },
  },
  properties: {
    endpoint: { state: 'with no backend', value: ({ client }) => client.endpoint, shows: held },
    client: { state: 'with no backend', value: ({ client }) => client, shows: held },
    timeZone: { state: 'held', value: () => 'Pacific/Honolulu' },
  },
});
