import type { Answer, Question } from '../../src/contract/attempt.ts';

type Kind = Question['kind'];

const picture = () => import('../quiz-picture/define.ts');

const loads: Readonly<Record<Kind, () => Promise<unknown>>> = {
  text: () => import('../quiz-text/define.ts'),
  choice: () => import('../quiz-choice/define.ts'),
  spot: () => import('../quiz-spot/define.ts'),
  letters: () => import('../quiz-letters/define.ts'),
};

/** Fetches what a question is shown and answered with. */
export const loadWay = ({ kind, picture: shown }: Question): Promise<unknown> =>
  Promise.all([loads[kind](), ...(shown && kind !== 'spot' ? [picture()] : [])]);

/** What answers no question of a kind: it is judged as no answer at all, and uses up no try. */
export const noAnswer = (kind: Kind): Answer => (kind === 'text' ? { optionId: 'none' } : { text: '-' });
