import '../../../../components/quiz-spot/define.ts';

import { QuizPickEvent } from '../../../../components/quiz-picture/quiz-picture.events.ts';
import { spotQuestion } from '../../quiz-stage.ts';
import { find } from '../../stage.ts';
import { scenarios, type Staged } from '../scenario.ts';
import { send, solution, wayProperties } from './quiz-hands.ts';

const picture = ({ element }: Pick<Staged, 'element'>) => find(element, 'lk-quiz-picture');
const pick = (staged: Pick<Staged, 'element'>) => picture(staged).dispatchEvent(new QuizPickEvent({ x: 0.5, y: 0.5 }));

export const quizSpot = scenarios('lk-quiz-spot', {
  states: {
    asked: { tell: () => ({ question: spotQuestion }) },
    wrong: { tell: () => ({ question: spotQuestion }), act: ({ element }) => (element.wrong = 1) },
    over: {
      tell: () => ({ question: spotQuestion, solution }),
      act: pick,
      until: (staged) => ['region', 'mark'].map((part) => find(picture(staged), `[part=${part}]`, SVGElement)),
    },
    'of nothing': {},
  },
  events: {
    'lk-quiz-answer': {
      state: 'asked',
      act: (staged) => {
        pick(staged);
        return send(staged);
      },
    },
  },
  properties: { question: { state: 'of nothing', value: () => spotQuestion }, ...wayProperties },
});
