import type { Messages } from '../messages.ts';
import type { Sum } from '../money.ts';

const number = (value: number) => value.toLocaleString('en');
const days = (count: number) => (count === 1 ? '1 day' : `${number(count)} days`);
const sum = ({ symbol, figure }: Sum) => `${symbol}${figure}`;

export const coupon: Messages['coupon'] = {
  amountOff: (off) => ({ picture: { before: off.symbol, figure: off.figure, after: 'off' }, said: `${sum(off)} off` }),
  percentOff: (percent) => ({
    picture: { before: '', figure: String(percent), after: '% off' },
    said: `${number(percent)}% off`,
  }),
  gift: { picture: ['Free', 'gift'], said: 'Free gift' },
  buyGet: (buy, get) => ({
    picture: [`Buy ${number(buy)}`, `get ${number(get)}`],
    said: `Buy ${number(buy)}, get ${number(get)} free`,
  }),
  exchange: { picture: ['Good', 'for one'], said: 'Exchange voucher' },
  minSpend: (least) => `On orders of ${sum(least)} or more`,
  noMinSpend: 'No minimum',
  maxOff: (most) => `Up to ${sum(most)} off`,
  giftOf: (item) => `${item}, free`,
  exchangeFor: (item) => `Good for ${item}`,
  and: '. ',
  onlyIn: (stores) => `Only at ${stores.join(' and ')}`,
  onlyInSome: (count) => `Only at ${number(count)} shops`,
  until: (day) => `Until ${day}`,
  untilToday: (time) => `Today until ${time}`,
  from: (day) => `From ${day}`,
  fromUntil: (from, until) => `${from} to ${until}`,
  forDays: (count, delay) =>
    delay > 0 ? `For ${days(count)}, from ${days(delay)} after you take it` : `For ${days(count)} once you take it`,
  startsAt: (day, time) => `From ${day}, ${time}`,
  left: (count) => `Only ${number(count)} left`,
  usedOn: (day, store) => (store ? `Used ${day} at ${store}` : `Used ${day}`),
  claim: 'Take',
  claiming: 'Taking',
  claimed: 'It is yours, and in your wallet',
  another: 'Take one more',
  use: 'Use now',
  notYet: 'Not yet',
  codeTitle: 'Show this to the staff',
  seals: {
    taken: 'Yours',
    used: 'Used',
    expired: 'Expired',
    voided: 'Void',
    'sold-out': 'All gone',
    ended: 'Over',
    paused: 'On hold',
  },
};
