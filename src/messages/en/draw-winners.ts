import type { Messages } from '../messages.ts';

const ago = (count: number, unit: string) => `${count.toLocaleString('en')} ${unit} ago`;

export const drawWinners: Messages['drawWinners'] = {
  label: 'Recent winners',
  guest: 'A guest',
  got: (prize) => `won ${prize}`,
  justNow: 'just now',
  minutesAgo: (minutes) => ago(minutes, 'min'),
  hoursAgo: (hours) => ago(hours, 'h'),
  pause: 'Pause',
  goOn: 'Go on',
};
