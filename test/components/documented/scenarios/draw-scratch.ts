import '../../../../components/draw-scratch/define.ts';

import { find } from '../../stage.ts';
import { scenarios } from '../scenario.ts';
import { pressed, staged, stageProperties } from './stage-hands.ts';

export const drawScratch = scenarios('lk-draw-scratch', {
  states: {
    before: { tell: () => staged({ name: 'resting' }) },
    awaited: { tell: () => staged({ name: 'turning' }) },
    known: { tell: () => staged({ name: 'landing', on: '<id>' }) },
    won: { tell: () => staged({ name: 'resting', on: '<id>' }) },
  },
  events: {
    'lk-stage-press': { state: 'before', act: pressed },
    'lk-stage-rest': { state: 'known', act: pressed },
    'lk-draw-tick': {
      state: 'awaited',
      act: ({ element }) => {
        const canvas = find(element, 'canvas');
        const { left, top, width, height } = canvas.getBoundingClientRect();
        for (const [type, x] of [
          ['pointerdown', 0.1],
          ['pointermove', 0.9],
        ] as const) {
          const at = { clientX: left + x * width, clientY: top + height / 2, isPrimary: true, button: 0 };
          canvas.dispatchEvent(new PointerEvent(type, at));
        }
      },
    },
  },
  properties: stageProperties,
});
