import type { SignInFirst } from '../sign-in-first.ts';
import type { SheetName } from './sheets.ts';
import type { Shown } from './view.ts';

/** Whether it goes on by itself with what somebody asked for, who is only being asked who they are. */
export const goesOn = (
  state: Shown['name'],
  { waits, isAway }: Pick<SignInFirst, 'waits' | 'isAway'>,
  opened: SheetName | undefined,
): boolean => (state === 'loading' ? waits || isAway || opened === 'form' : isAway && state === 'ineligible');
