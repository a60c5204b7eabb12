import '../../../../components/quiz-letters/define.ts';

import { lettersQuestion } from '../../quiz-stage.ts';
import { scenarios } from '../scenario.ts';
import { press } from './hands.ts';
import { wayProperties } from './quiz-hands.ts';

const letter = (place: number) => `[part=letter]:nth-child(${place})`;

export const quizLetters = scenarios('lk-quiz-letters', {
  states: {
    asked: { tell: () => ({ question: lettersQuestion }) },
    wrong: { tell: () => ({ question: lettersQuestion }), act: ({ element }) => (element.wrong = 1) },
    'of nothing': {},
  },
  events: {
    'lk-quiz-answer': {
      state: 'asked',
      act: (staged) => press(staged, letter(1), letter(2), letter(3), '[part=send]'),
    },
  },
  properties: { question: { state: 'of nothing', value: () => lettersQuestion }, ...wayProperties },
});
