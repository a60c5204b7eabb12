import '../../../../components/store-scan/define.ts';

import { find } from '../../stage.ts';
import { scenarios } from '../scenario.ts';
import { has, press } from './hands.ts';

/** The camera is asked for, and nobody has allowed it yet. */
const asksForCamera = () => {
  navigator.mediaDevices.getUserMedia = () => new Promise(() => undefined);
};

export const storeScan = scenarios('lk-store-scan', {
  states: {
    asked: {},
    refused: { tell: () => ({ problem: '这个码旧了' }) },
    'with the camera open': {
      before: asksForCamera,
      act: (staged) => press(staged, '[part=scan]'),
      until: has('[part=finder]'),
    },
  },
  events: {
    'lk-store-code-read': {
      state: 'asked',
      act: (staged) => {
        find(staged.element, '[part=field]', HTMLInputElement).value = '1002 1234 5678';
        return press(staged, '[part=send]');
      },
    },
  },
  properties: {
    isBusy: { state: 'asked', value: () => true },
    problem: { state: 'asked', value: () => '这个码旧了' },
  },
});
