import type { Solution } from '../../../../src/contract/attempt.ts';
import { press } from './hands.ts';

export const solution: Solution = {
  answer: '铁观音',
  optionId: 'b',
  region: [
    { x: 0.6, y: 0.2 },
    { x: 0.8, y: 0.2 },
    { x: 0.8, y: 0.4 },
  ],
};

/** What shows that the properties of any way to answer have an effect. */
export const wayProperties = {
  isBusy: { state: 'asked', value: () => true },
  isOver: { state: 'asked', value: () => true },
  solution: { state: 'asked', value: () => solution },
  wrong: { state: 'asked', value: () => 1 },
} as const;

export const send = (staged: Parameters<typeof press>[0]): Promise<void> => press(staged, '[part=send]');
