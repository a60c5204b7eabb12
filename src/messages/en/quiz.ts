import type { Messages } from '../messages.ts';

const number = (value: number) => value.toLocaleString('en');
const some = (count: number, one: string) => `${number(count)} ${count === 1 ? one : `${one}s`}`;

export const quiz: Messages['quiz'] = {
  today: 'See today’s picture',
  start: (level) => `Start level ${number(level)}`,
  starting: 'Opening',
  levels: (count) => `${some(count, 'level')}; who loses one is out`,
  tries: (count, isDaily) =>
    `${isDaily ? 'A picture a day' : 'A question each'}, ${count === 1 ? 'one try' : `${number(count)} tries`}`,
  seconds: (seconds) =>
    `The clock starts when you open it: ${seconds % 60 === 0 ? some(seconds / 60, 'minute') : some(seconds, 'second')}`,
  allDay: 'No clock: you have all day',
  noLimit: 'No clock',
  prizes: 'Prizes',
  eachRight: (isDaily) => (isDaily ? 'For the right answer' : 'For each level'),
  forFirst: 'For the first through',
  forAll: 'For all who come through',
  total: (count) => `${number(count)} in all`,
  firstGone: 'somebody has it',
  won: 'You won',
  map: 'Levels',
  level: (level) => `Level ${number(level)}`,
  states: { locked: 'Locked', open: 'Now', cleared: 'Cleared', failed: 'Lost', missed: 'Missed' },
  allCleared: 'All levels cleared',
  isFirst: 'You are the first.',
  isNotFirst: 'The prize for the first is gone.',
  streak: (days) => `${some(days, 'day')} in a row`,
  nextPicture: 'Next picture in',
  noMorePictures: 'That was the last picture. Thank you for playing.',
  past: 'Earlier answers',
  yesterday: 'Yesterday’s answer',
  answers: 'All answers',
  toDraw: 'Go and draw',
  share: 'Ask a friend',
  copied: { title: 'Copied', text: 'Send it to a friend: it gives nothing away.' },
  notShared: { title: 'Not copied', text: 'This browser does not let us. A screenshot does it, too.' },
  shared: (title, place, squares, streak) => [`${title} ${place}`, squares, streak].filter(Boolean).join('\n'),
  records: (count) => (count > 0 ? `My prizes ${number(count)}` : 'My prizes'),
  rules: 'Rules and prizes',
  signIn: 'Sign in to play',
  toCard: 'Get the card',
  codeTitle: 'Show this to the staff',
  contactTitle: 'Where it goes',
};
