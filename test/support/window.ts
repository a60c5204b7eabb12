import { executeServerCommand } from '@web/test-runner-commands';

import type { Key, Size } from './engines/engine.ts';

/** Presses a key in the window that the test runs in, as a person would. */
export const pressKey = (key: Key): Promise<void> => executeServerCommand('press', key);

/** Makes the window as large as a phone, or as whatever else. */
export const resizeWindow = (size: Size): Promise<void> => executeServerCommand('resize', size);
