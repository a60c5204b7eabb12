import type { Messages } from '../messages.ts';

const number = (value: number) => value.toLocaleString('en');

export const arrival: Messages['arrival'] = {
  came: (points, name) => `+${number(points)} ${name} received`,
  went: (points, name) => `${number(points)} ${name} taken off`,
  reached: (level) => `You have reached ${level}`,
  then: '. ',
  stopped: 'This card has just been stopped. Please ask the staff.',
};
