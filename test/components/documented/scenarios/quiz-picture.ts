import '../../../../components/quiz-picture/define.ts';

import { expect } from '../../../support/browser-test.ts';
import { hills, nowhere, tapAt } from '../../quiz-stage.ts';
import { find } from '../../stage.ts';
import { scenarios, type Staged } from '../scenario.ts';
import { has } from './hands.ts';
import { solution } from './quiz-hands.ts';

const isThere = ({ element }: Pick<Staged, 'element'>) => expect(find(element, 'img').hidden).to.equal(false);

export const quizPicture = scenarios('lk-quiz-picture', {
  states: {
    shown: { tell: () => ({ picture: hills }), until: isThere },
    marked: {
      tell: () => ({ picture: hills, marked: { x: 0.4, y: 0.6 }, region: solution.region }),
      until: isThere,
    },
    pickable: { tell: () => ({ picture: hills, isPickable: true }), until: isThere },
    lost: { tell: () => ({ picture: nowhere }), until: has('.lost') },
    'of nothing': {},
  },
  events: {
    'lk-quiz-pick': {
      state: 'pickable',
      act: ({ element }) => tapAt(find(element, '[part=frame]'), { x: 0.5, y: 0.5 }),
    },
  },
  properties: {
    picture: { state: 'of nothing', value: () => hills },
    region: { state: 'shown', value: () => solution.region },
    marked: { state: 'shown', value: () => ({ x: 0.5, y: 0.5 }) },
    isMissed: { state: 'marked', value: () => true },
    isPickable: { state: 'shown', value: () => true },
  },
});
