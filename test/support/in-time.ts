import { vi } from 'vitest';

/** Lets the test decide what time it is; real work between the timers still runs. */
export const fakeTime = (now: number): void => {
  vi.useFakeTimers({ now, toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
};

const turns = 10_000;

/** Turns the hands on by small steps, under `fakeTime`, until something is so. */
export const until = async (isSo: () => boolean, step = 20): Promise<void> => {
  for (let turn = 0; !isSo(); turn++) {
    if (turn === turns) throw new Error(`it never came to be: ${String(isSo)}`);
    // The body of a Request is read by real tasks.
    await new Promise((resolve) => setImmediate(resolve));
    if (!isSo()) await vi.advanceTimersByTimeAsync(step);
  }
};

/** Turns the hands on, under `fakeTime`, until the promise has come to its end. */
export const inTime = async <T>(promise: Promise<T>, step = 50): Promise<T> => {
  const ends: unknown[] = [];
  const over = () => ends.push(promise);
  promise.then(over, over);
  await until(() => ends.length > 0, step);
  return promise;
};
