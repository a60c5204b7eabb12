import type { View } from '../page/fill.ts';
import { frame, type Visit } from '../page/visit.ts';
import { messagesOf } from './messages.ts';

/** What the staff’s page is filled with. Work is done on plain paper, also while the shop celebrates. */
export const counterView = (visit: Visit): View => {
  const { choices } = visit;
  const theme = choices.theme === 'festive' ? 'light' : choices.theme;
  const bars = { light: '#f3f2eb', dark: '#131612', festive: '#f3f2eb' };
  return {
    ...frame({ ...visit, choices: { ...choices, theme } }, bars),
    say: messagesOf[choices.lang].page,
    storeId: choices.store,
  };
};
