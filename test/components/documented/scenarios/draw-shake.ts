import '../../../../components/draw-shake/define.ts';

import { askedPhone } from '../../asked-phone.ts';
import { scenarios } from '../scenario.ts';
import { pressed, staged, stageProperties } from './stage-hands.ts';

let phone: ReturnType<typeof askedPhone> | undefined;

export const drawShake = scenarios('lk-draw-shake', {
  states: {
    before: { tell: () => staged({ name: 'resting' }) },
    asking: {
      before: () => (phone = askedPhone(() => Promise.resolve('granted'))),
      tell: () => staged({ name: 'resting' }),
      act: () => phone?.restore(),
    },
    awaited: { tell: () => staged({ name: 'turning' }) },
    known: { tell: () => staged({ name: 'landing', on: '<id>' }) },
    won: { tell: () => staged({ name: 'resting', on: '<id>' }) },
  },
  events: {
    'lk-stage-press': { state: 'before', act: pressed },
    'lk-stage-rest': { state: 'before', act: ({ element }) => (element.play = { name: 'landing', on: '<id>' }) },
    'lk-draw-tick': { state: 'before', act: ({ element }) => (element.play = { name: 'turning' }) },
  },
  properties: stageProperties,
});
