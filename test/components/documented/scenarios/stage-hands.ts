import type { LitElement } from 'lit';

import type { Face, Play, Stage } from '../../../../components/lucky-draw/stage.ts';
import { preferStill } from '../../draw-scene.ts';
import { find } from '../../stage.ts';
import type { Staged } from '../scenario.ts';

/** The prize is called as the slot of its face is told, with its id to be filled in. */
export const faces: readonly Face[] = [
  { outcome: '<id>', lines: ['¥20', '春茶券'] },
  { outcome: 'cake', lines: ['桂花糕'] },
  { outcome: null, lines: ['下次'] },
];

/** As many faces, of which one alone is a prize: a stage that draws each face once has no other slot. */
export const onePrize = (count: number): readonly Face[] => [
  { outcome: '<id>', lines: ['¥20', '春茶券'] },
  ...Array.from({ length: count - 1 }, (): Face => ({ outcome: null, lines: ['下次'] })),
];

/** A stage as `lk-lucky-draw` tells it. */
export const staged = (play: Play, shown = faces) => ({
  faces: shown,
  play,
  press: '抽一次',
  hint: '剩 2 次',
  ready: true,
});

export const pressed = ({ element }: Staged) => find(element, '[part=key]').click();

/** Lands for somebody who wants less motion, so that nobody waits. */
export const landed = async ({ element }: Staged<LitElement & Stage>): Promise<void> => {
  preferStill(true);
  element.play = { name: 'landing', on: '<id>' };
  await element.updateComplete;
  preferStill(false);
};

/** What shows that the properties of any stage have an effect. */
export const stageProperties = {
  faces: { state: 'won', value: () => [...faces].map((face) => ({ ...face, lines: ['碧螺春'] as const })) },
  play: { state: 'before', value: (): Play => ({ name: 'resting', on: '<id>' }) },
  press: { state: 'before', value: () => '再来' },
  hint: { state: 'before', value: () => '剩 1 次' },
  ready: {
    state: 'before',
    value: () => false,
    shows: ({ element }: Staged) => {
      if (find(element, '[part=key]').getAttribute('aria-disabled') !== 'true') throw new Error('it can be pressed');
    },
  },
} as const;
