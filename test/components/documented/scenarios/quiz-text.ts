import '../../../../components/quiz-text/define.ts';

import { textQuestion } from '../../quiz-stage.ts';
import { find } from '../../stage.ts';
import { scenarios } from '../scenario.ts';
import { send, wayProperties } from './quiz-hands.ts';

export const quizText = scenarios('lk-quiz-text', {
  states: {
    asked: { tell: () => ({ question: textQuestion }) },
    wrong: { tell: () => ({ question: textQuestion }), act: ({ element }) => (element.wrong = 1) },
    'of nothing': {},
  },
  events: {
    'lk-quiz-answer': {
      state: 'asked',
      act: (staged) => {
        find(staged.element, 'input', HTMLInputElement).value = '铁观音';
        return send(staged);
      },
    },
  },
  properties: { question: { state: 'of nothing', value: () => textQuestion }, ...wayProperties },
});
