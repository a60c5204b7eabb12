import '../../../../components/draw-wheel/define.ts';

import { scenarios } from '../scenario.ts';
import { landed, onePrize, pressed, staged, stageProperties } from './stage-hands.ts';

const faces = onePrize(2);

export const drawWheel = scenarios('lk-draw-wheel', {
  states: {
    before: { tell: () => staged({ name: 'resting' }, faces) },
    awaited: { tell: () => staged({ name: 'turning' }, faces) },
    won: { tell: () => staged({ name: 'resting', on: '<id>' }, faces) },
  },
  events: {
    'lk-stage-press': { state: 'before', act: pressed },
    'lk-stage-rest': { state: 'before', act: landed },
    'lk-draw-tick': { state: 'before', act: ({ element }) => (element.play = { name: 'turning' }) },
  },
  properties: {
    ...stageProperties,
    // The first sector is under the pointer from the beginning.
    play: { state: 'before', value: () => ({ name: 'resting', on: null }) },
  },
});
