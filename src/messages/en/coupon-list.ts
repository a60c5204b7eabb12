import type { Messages } from '../messages.ts';

const number = (value: number) => value.toLocaleString('en');

export const couponList: Messages['couponList'] = {
  all: (count) => (count === 1 ? 'Take the one' : `Take all ${number(count)}`),
  working: 'Taking them',
  got: (count) => `You got ${number(count)}`,
  missed: (titles) => `not ${titles.join(', ')}`,
  none: 'None could be taken',
  then: ', ',
};
