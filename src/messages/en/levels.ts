import type { Messages } from '../messages.ts';

const number = (value: number) => value.toLocaleString('en');

export const levels: Messages['levels'] = {
  earned: () => 'Ever earned',
  now: (level) => `You are at ${level}`,
  before: 'Once you have your card you start here.',
  toNext: (missing, points, level) => `${number(missing)} ${points} to ${level}`,
  top: 'Highest level',
  fromStart: 'With your card',
  from: (threshold, points) => `From ${number(threshold)} ${points}`,
  current: 'You are here',
  reached: 'Reached',
  ahead: (missing, points) => `${number(missing)} ${points} to go`,
  brings: (level) => `What ${level} opens`,
  keeps: (points) => `Levels go by all you ever earned: spending ${points} never takes one away.`,
};
