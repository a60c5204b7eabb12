import '../../../../components/quiz-choice/define.ts';

import { wordsQuestion } from '../../quiz-stage.ts';
import { scenarios } from '../scenario.ts';
import { press } from './hands.ts';
import { wayProperties } from './quiz-hands.ts';

export const quizChoice = scenarios('lk-quiz-choice', {
  states: {
    asked: { tell: () => ({ question: wordsQuestion }) },
    chosen: { tell: () => ({ question: wordsQuestion }), act: (staged) => press(staged, 'input') },
    'of nothing': {},
  },
  events: { 'lk-quiz-answer': { state: 'chosen', act: (staged) => press(staged, '[part=send]') } },
  properties: { question: { state: 'of nothing', value: () => wordsQuestion }, ...wayProperties },
});
