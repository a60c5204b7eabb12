import '../../../../components/quiz-spot/define.ts';

import { QuizPickEvent } from '../../../../components/quiz-picture/quiz-picture.events.ts';
import { spotQuestion } from '../../quiz-stage.ts';
import { find } from '../../stage.ts';
import { scenarios } from '../scenario.ts';
import { send, wayProperties } from './quiz-hands.ts';

export const quizSpot = scenarios('lk-quiz-spot', {
  states: {
    asked: { tell: () => ({ question: spotQuestion }) },
    wrong: { tell: () => ({ question: spotQuestion }), act: ({ element }) => (element.wrong = 1) },
    'of nothing': {},
  },
  events: {
    'lk-quiz-answer': {
      state: 'asked',
      act: (staged) => {
        find(staged.element, '[part=picture]').dispatchEvent(new QuizPickEvent({ x: 0.5, y: 0.5 }));
        return send(staged);
      },
    },
  },
  properties: { question: { state: 'of nothing', value: () => spotQuestion }, ...wayProperties },
});
