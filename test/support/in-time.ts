import { vi } from 'vitest';

/** Lets the test decide what time it is; real work between the timers still runs. */
export const fakeTime = (now: number): void => {
  vi.useFakeTimers({ now, toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
};

/** Turns the hands on, under `fakeTime`, until the promise has come to its end. */
export const inTime = async <T>(promise: Promise<T>, step = 50): Promise<T> => {
  let over = false;
  const mark = () => {
    over = true;
  };
  promise.then(mark, mark);
  for (let turn = 0; !over; turn++) {
    if (turn > 10_000) throw new Error('it never came to an end');
    // The body of a Request is read by real tasks.
    await new Promise((resolve) => setImmediate(resolve));
    if (!over) await vi.advanceTimersByTimeAsync(step);
  }
  return promise;
};
