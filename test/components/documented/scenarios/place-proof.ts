import '../../../../components/place-proof/define.ts';

import { setHostLocator } from '../../../../src/platform/location.ts';
import { expect } from '../../../support/browser-test.ts';
import { find } from '../../stage.ts';
import { type Around, scenarios, type Staged } from '../scenario.ts';
import { press } from './hands.ts';

const consent = { id: 'place', version: '1', title: '位置信息说明', url: '/place' };
const told = { consent, hasCodes: true };

/** The app around the page says that the phone is at the store. */
const isThere = () =>
  setHostLocator(() =>
    Promise.resolve({ type: 'found', place: { lat: 30.25, lng: 120.16, accuracy: 20, datum: 'WGS-84' } }),
  );
const isLost = () => setHostLocator(() => Promise.resolve({ type: 'missing' }));
const leads = ({ element, client }: Staged) =>
  expect(find(element, '.consent a').getAttribute('href')).to.equal(new URL('/place', client.endpoint).href);

export const placeProof = scenarios('lk-place-proof', {
  states: {
    'to be agreed to': { tell: () => told },
    'agreed to': { tell: () => ({ ...told, isAgreed: true }) },
    'with nothing to agree to': {},
    'not found': {
      before: isLost,
      tell: () => ({ ...told, isAgreed: true }),
      act: (staged) => press(staged, '[part=find]'),
    },
    'of a shop': { tell: ({ client }: Around) => ({ ...told, client }) },
  },
  events: {
    'lk-place': {
      state: 'to be agreed to',
      act: (staged) => {
        isThere();
        return press(staged, '[part=consent]', '[part=find]');
      },
    },
    'lk-scan-instead': { state: 'to be agreed to', act: (staged) => press(staged, '[part=instead]') },
  },
  properties: {
    consent: { state: 'with nothing to agree to', value: () => consent },
    isAgreed: { state: 'to be agreed to', value: () => true },
    hasCodes: { state: 'with nothing to agree to', value: () => true },
    isBusy: { state: 'agreed to', value: () => true },
    problem: { state: 'agreed to', value: () => '离店还有点远' },
    client: { state: 'to be agreed to', value: ({ client }) => client, shows: leads },
  },
});
