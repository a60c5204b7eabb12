import { executeServerCommand } from '@web/test-runner-commands';

import type { Key, Size } from './engines/engine.ts';

/** Presses a key in the window that the test runs in, as a person would. */
export const pressKey = (key: Key): Promise<void> => executeServerCommand('press', key);

/** Makes the window as large as a phone, or as whatever else, and waits until the page has heard of it. */
export const resizeWindow = async (size: Size): Promise<void> => {
  await executeServerCommand('resize', size);
  const end = Date.now() + 10_000;
  while ((innerWidth !== size.width || innerHeight !== size.height) && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 20));
  await new Promise((resolve) => requestAnimationFrame(resolve));
};
