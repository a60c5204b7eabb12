import { inZone } from '../in-zone.ts';
import type { Messages } from '../messages.ts';

const number = (value: number) => value.toLocaleString('en');

export const ledger: Messages['ledger'] = {
  balance: (points) => `Your ${points}`,
  earned: (count, points) => `${number(count)} ${points} ever earned`,
  loading: 'Getting the entries',
  empty: (points) => `No ${points} yet`,
  emptyHint: 'Show your code when you pay, and the staff will add them.',
  noCard: 'Once you have your card, entries show here.',
  number,
  delta: (points) => `${points < 0 ? '−' : '+'}${number(Math.abs(points))}`,
  after: (balance) => `${number(balance)} left`,
  booked: 'Added at the shop',
  voided: 'An entry undone',
  won: 'Won in a draw',
  merged: 'Moved from your earlier card',
  order: (reference) => `Order ${reference}`,
  month: (at, timeZone) => at.toLocaleDateString('en', inZone(timeZone, { year: 'numeric', month: 'long' })),
  more: 'Show more',
  loadingMore: 'Getting more',
  added: (count) => `${number(count)} more ${count === 1 ? 'entry' : 'entries'}`,
  unknown: (count) =>
    `${number(count)} more that this page does not know yet. The shop can tell you about ${count === 1 ? 'it' : 'them'}.`,
};
