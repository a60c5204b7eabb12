import '../../../../components/check-in-calendar/define.ts';

import { scenarios } from '../scenario.ts';
import { press } from './hands.ts';

const prizes = [
  { id: 'off', kind: 'coupon', name: '¥20', note: '今天这单减', couponCampaignId: 'spring-20' },
  { id: 'sweet', kind: 'coupon', name: '桂花糕', couponCampaignId: 'cake' },
] as const;
const days = [
  { day: '2026-06-09', state: 'done' },
  { day: '2026-06-10', state: 'missed' },
  { day: '2026-06-11', state: 'forgiven' },
] as const;
const tomorrow = { day: '2026-06-13', streak: 2, cycleDay: 2, prizeIds: ['off'] };

/** June 2026, of which the 12th is today. */
const told = {
  month: '2026-06',
  days,
  ahead: [tomorrow],
  prizes,
  today: '2026-06-12',
  canCheckIn: true,
  from: '2026-05-01',
  until: '2026-07-31',
};

export const checkInCalendar = scenarios('lk-check-in-calendar', {
  states: {
    'to check in on': { tell: () => told },
    done: { tell: () => ({ ...told, days: [...days, { day: told.today, state: 'done' }], canCheckIn: false }) },
    'of no month': {},
  },
  events: {
    'lk-check-in-month': { state: 'to check in on', act: (staged) => press(staged, '[part=after]') },
    'lk-check-in-day': { state: 'to check in on', act: (staged) => press(staged, '[part=today]') },
  },
  properties: {
    month: { state: 'of no month', value: () => told.month },
    days: { state: 'to check in on', value: () => [] },
    ahead: { state: 'to check in on', value: () => [] },
    prizes: { state: 'to check in on', value: () => prizes.map((prize) => ({ ...prize, name: '茶罐' })) },
    today: { state: 'to check in on', value: () => tomorrow.day },
    canCheckIn: { state: 'to check in on', value: () => false },
    isBusy: { state: 'to check in on', value: () => true },
    from: { state: 'to check in on', value: () => '2026-06-05' },
    until: { state: 'to check in on', value: () => '2026-06-20' },
  },
});
