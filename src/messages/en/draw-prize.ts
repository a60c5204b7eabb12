import type { Messages } from '../messages.ts';

const number = (value: number) => value.toLocaleString('en');
const chances = (count: number) => (count === 1 ? 'one more chance' : `${number(count)} more chances`);

const again = {
  wheel: 'Spin again',
  grid: 'Draw again',
  scratch: 'Scratch another',
  slot: 'Pull again',
  shake: 'Shake again',
  other: 'Draw again',
};

export const drawPrize: Messages['drawPrize'] = {
  again: (stage, left) => `${again[stage]}, ${number(left)} left`,
  toDraw: 'Go and draw',
  done: 'Got it',
  seals: { coupon: 'In your wallet', points: 'Booked', chance: 'Yours' },
  use: 'Use it now',
  contact: 'Say where to send it',
  send: 'Send',
  sending: 'Sending',
  points: (points) => `${number(points)} points are on your card`,
  balance: (points) => `You have ${number(points)} now`,
  chances: (count) => `You have ${chances(count)}`,
  coupon: 'In your wallet, ready to use',
  claimBy: (day) => `Say where to send it by ${day}`,
  won: 'Say where to send it',
  claimed: 'We know where to send it. It will come',
  fulfilled: 'On its way',
  forfeited: 'Not claimed in time',
  nothing: 'Nothing won',
  empty: 'No draw yet',
  emptyText: 'What you win is kept here.',
  noPrize: 'Nothing won yet',
  noPrizeText: 'What you win is kept here.',
  loading: 'Reading',
};
