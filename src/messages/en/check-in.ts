import type { Messages } from '../messages.ts';

const number = (value: number) => value.toLocaleString('en');
const some = (count: number, one: string) => `${number(count)} ${count === 1 ? one : `${one}s`}`;

export const checkIn: Messages['checkIn'] = {
  press: (prize) => (prize ? `Check in for today’s ${prize}` : 'Check in'),
  pressToScan: (prize) => (prize ? `Scan for today’s ${prize}` : 'Scan to check in'),
  pressing: 'Checking in',
  whyCode: 'Scan the code on the counter, and you are in.',
  whyPlace: 'We look once whether you are at the store, and keep no place.',
  hasCode: 'You bring the store’s code: one tap checks you in.',
  today: 'Check in today for',
  tomorrow: 'Done for today. Tomorrow brings',
  later: (count) => `${some(count, 'more day')} to`,
  allDone: 'Done for today. Thank you for coming.',
  streak: (days) => ({ before: '', after: days === 1 ? 'day in a row' : 'days in a row' }),
  next: (count, prize) => `${some(count, 'more day')} to ${prize}`,
  ladder: 'Rewards',
  onDays: (first, last) => (first === last ? `Day ${number(first)}` : `Days ${number(first)}–${number(last)}`),
  now: 'Today',
  onStreak: (days) => `Once, at ${some(days, 'day')} in a row`,
  total: (count) => `${number(count)} in all`,
  and: ', ',
  cycle: (days) => `A round has ${some(days, 'day')}, then it begins anew`,
  forgives: (count) =>
    count > 0 ? `You may miss ${some(count, 'day')} a round` : 'Miss a day, and the row begins anew',
  calendarRetry: 'The calendar did not come. Try again',
  won: 'You won',
  wonToday: (prizes) => `Today you got ${prizes}`,
  see: 'See it',
  toDraw: 'Go and draw',
  records: (count) => (count > 0 ? `My prizes ${number(count)}` : 'My prizes'),
  rules: 'Rules and prizes',
  scanTitle: 'Scan the store’s code',
  placeTitle: 'Are you at the store?',
  route: (store) => `Find ${store}`,
  metres: (metres) =>
    metres < 1000
      ? `${number(Math.max(10, Math.round(metres / 10) * 10))} m`
      : `${(metres / 1000).toLocaleString('en', { maximumFractionDigits: 1 })} km`,
  signIn: 'Sign in to check in',
  toCard: 'Get the card',
  codeTitle: 'Show this to the staff',
  contactTitle: 'Where it goes',
};
