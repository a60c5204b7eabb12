import type { Messages } from '../messages.ts';

const number = (value: number) => value.toLocaleString('en');

export const quizLevel: Messages['quizLevel'] = {
  place: (level, levels) => `Level ${number(level)} of ${number(levels)}`,
  triesLeft: (count) => `${number(count)} ${count === 1 ? 'try' : 'tries'} left`,
  time: 'Time left',
  lastSeconds: '10 seconds left',
  timeUp: { title: 'Time is up', text: 'Asking the shop how it ended.' },
  hint: 'See a hint',
  hintForTry: 'See a hint, for one try',
  hintIn: (time) => `A hint in ${time}`,
  lastTry: 'Your last try is for an answer',
  hints: 'Hints',
  sending: 'Sending your answer',
  wrong: { title: 'Not quite', text: 'Look again, and try another thought.' },
  right: 'That is right',
  answer: 'Answer',
  lost: 'Not this time',
  outOfTime: 'Time is up',
  lostDay: 'The answer comes tomorrow, with a new picture.',
  lostLastDay: 'The answer comes tomorrow. Thank you for playing.',
  lostChain: 'Your way ends here. Thank you for playing.',
  slow: {
    title: 'The network is slow',
    text: 'Waiting for the shop, and trying again. Your answer is kept; what counts is when it arrives.',
  },
  offline: {
    title: 'You are offline',
    text: 'Go on thinking. Your answer is kept and sent once you are back; what counts is when it arrives.',
  },
  kept: { title: 'Your answer is kept', text: 'It is sent once you are back; what counts is when it arrives.' },
  sendNow: 'Send it now',
  unsendable: { title: 'This cannot be sent', text: '100 characters at most, and no odd ones.' },
  missing: { title: 'The question did not come', text: 'Check your network and try again.' },
};
