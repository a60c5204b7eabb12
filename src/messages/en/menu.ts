import type { Messages } from '../messages.ts';

const capital = (text: string) =>
  text.replace(/^(\u2068?)(.)/u, (_, mark: string, first: string) => mark + first.toUpperCase());

export const menu: Messages['menu'] = {
  label: 'More about this card',
  levels: 'Levels',
  ledger: (points) => `${capital(points)} history`,
  stores: 'Shops',
  storeCount: String,
  myData: 'My data',
  help: (organiser, contact) => `You can turn to ${organiser}. ${contact}`,
  call: (store) => `Call ${store}`,
  keepIn: (wallet) => `Keep it in ${wallet}`,
  kept: (wallet) => `It is in ${wallet} now`,
  notKept: 'That did not work. Please try again',
};
