import '../../../../components/quiz-past/define.ts';

import { expect } from '../../../support/browser-test.ts';
import { textOf } from '../../stage.ts';
import { type Around, scenarios, type Staged } from '../scenario.ts';

const days = [
  { level: 2, day: '2026-06-01', state: 'missed' },
  { level: 1, day: '2026-05-31', state: 'missed' },
] as const;
const later = ({ wait }: Around) => wait(86_400_000);
const told = ({ quizTerms, client }: Around) => ({ campaign: quizTerms, levels: days, client });
const shows = ({ element }: Pick<Staged, 'element'>) => expect(textOf(element)).to.include('铁观音');

export const quizPast = scenarios('lk-quiz-past', {
  states: {
    told: { before: later, tell: told, until: shows },
    'of no campaign': { before: later, tell: (around) => ({ ...told(around), campaign: undefined }) },
    'of no day': { before: later, tell: (around) => ({ ...told(around), levels: [] }) },
    'with no backend': { before: later, tell: (around) => ({ ...told(around), client: undefined }) },
  },
  properties: {
    campaign: { state: 'of no campaign', value: ({ quizTerms }) => quizTerms, shows },
    levels: { state: 'of no day', value: () => days, shows },
    client: { state: 'with no backend', value: ({ client }) => client, shows },
  },
});
