import type { Messages } from '../messages.ts';

const number = (value: number) => value.toLocaleString('en');
const some = (count: number, one: string) => `${number(count)} ${count === 1 ? one : `${one}s`}`;

export const wallet: Messages['wallet'] = {
  lists: 'By state',
  usable: 'To use',
  used: 'Used',
  over: 'Expired or void',
  soonness: { today: 'Ends today', week: 'Within 7 days', later: 'Later', always: 'Without end' },
  hoursLeft: (hours) => `${some(hours, 'hour')} left`,
  minutesLeft: (minutes) => `${some(minutes, 'minute')} left`,
  use: 'Use',
  useOf: (title) => `Use ${title}`,
  points: 'points',
  number: (digits) => `No. ${digits}`,
  show: 'Show my code',
  cardTitle: 'My code',
  loading: 'Opening your wallet',
  empty: {
    usable: { title: 'Nothing in here yet', text: 'Cards and coupons that you take are kept here.' },
    used: { title: 'Nothing used yet', text: 'Coupons that you use stay here, with the day and the shop.' },
    over: { title: 'Nothing has expired', text: 'What expires or is made void is kept here.' },
  },
  kept: 'This is what was seen a moment ago. It renews itself once you are connected.',
  more: 'Show more',
  loadingMore: 'Getting more',
  added: (count) => `${number(count)} more`,
  unknown: (count) =>
    `${number(count)} more that this page does not know yet. The shop can tell you about ${count === 1 ? 'it' : 'them'}.`,
  seals: { blocked: 'Blocked', expired: 'Expired', voided: 'Void' },
};
