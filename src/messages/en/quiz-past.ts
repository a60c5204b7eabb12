import type { Messages } from '../messages.ts';

const number = (value: number) => value.toLocaleString('en');

export const quizPast: Messages['quizPast'] = {
  loading: 'Reading',
  answer: 'Answer',
  rate: (opened, cleared) => (opened > 0 ? `${number(cleared)} of ${number(opened)} were right` : 'Nobody tried it'),
  others: 'Other days',
  otherLevels: 'Other levels',
  level: (level) => `Level ${number(level)}`,
  states: { locked: '', open: '', cleared: 'You had it', failed: 'You lost it', missed: 'You were not here' },
};
