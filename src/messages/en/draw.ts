import type { Messages } from '../messages.ts';

const number = (value: number) => value.toLocaleString('en');

export const draw: Messages['draw'] = {
  press: { wheel: 'Spin', grid: 'Draw', scratch: 'Scratch', slot: 'Pull', shake: 'Shake', other: 'Draw' },
  won: {
    wheel: 'You won',
    grid: 'You won',
    scratch: 'You won',
    slot: 'You won',
    shake: 'You won',
    other: 'You won',
  },
  hint: (left) => `${number(left)} left`,
  nothing: ['Thank you', 'next time'],
  turning: 'Drawing',
  lost: { title: 'Nothing this time', text: 'Thank you for playing. Better luck next time.' },
  waiting: { title: 'The network is slow', text: 'Waiting for the shop, and trying again. No chance is lost.' },
  chances: (isToday) => ({ before: 'You have', after: isToday ? 'left today' : 'left' }),
  moreAt: (moment) => `More ${moment}`,
  last: (prize) => `Last time: ${prize}`,
  see: 'Have a look',
  prizes: 'Prizes',
  records: (count) => (count > 0 ? `My prizes ${number(count)}` : 'My prizes'),
  rules: (hasOdds) => (hasOdds ? 'Rules and odds' : 'Rules and prizes'),
  signIn: 'Sign in to draw',
  toCard: 'Get the card',
  audit: 'How it was drawn',
  codeTitle: 'Show this to the staff',
  contactTitle: 'Where it goes',
};
