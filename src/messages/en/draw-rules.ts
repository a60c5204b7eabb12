import type { Messages } from '../messages.ts';

const number = (value: number) => value.toLocaleString('en');

export const drawRules: Messages['drawRules'] = {
  prize: 'Prize',
  total: 'In all',
  odds: 'Chance each time',
  unlimited: 'No limit',
  nothing: 'Nothing',
  sum: 'Together',
  percent: (percent) => `${percent.toLocaleString('en', { maximumFractionDigits: 4 })}%`,
  number,
  insteadOf: (prize, other) => `Once ${prize} is out, who draws it gets ${other}.`,
  outOf: (prizes) => `Once ${prizes} is out, who draws it wins nothing.`,
  pool: (tickets) => `${number(tickets)} tickets in all, shuffled beforehand, every prize among them.`,
  chances: 'Chances',
  perDay: (count) => `${number(count)} a day each`,
  inAll: (count) => `${number(count)} each in all`,
  granted: 'Chances come from other promotions',
  proof: 'How to check it',
  commitment:
    'Each draw is worked out from a secret. Its SHA-256 stands here beforehand; after the end the secret is told, and anyone can work every draw out again:',
  audit: 'How it was drawn',
  done: 'Got it',
};
