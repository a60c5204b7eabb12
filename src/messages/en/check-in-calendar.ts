import type { Messages } from '../messages.ts';

export const checkInCalendar: Messages['checkInCalendar'] = {
  before: 'Month before',
  after: 'Next month',
  press: 'Tap',
  kept: 'kept',
  today: 'today',
  states: {
    done: 'checked in',
    missed: 'missed',
    forgiven: 'missed, your streak is kept',
    open: 'tap to check in',
    outside: 'not part of this',
  },
  brings: (prizes) => `reward: ${prizes}`,
  listed: (words) => words.join(', '),
};
