/** The server's clock as far as its answers told it. */
export interface Clock {
  /** Milliseconds since 1970; the device's own until an answer has told the time. */
  now(): number;
}

/** A clock that answers set. Only differences are measured here, so a phone whose clock is a day off is none the worse. */
export const createClock = () => {
  let offset: number | undefined;
  return {
    now: () => (offset === undefined ? Date.now() : performance.now() + offset),
    /** Takes `serverTime` as the middle between when the question left (by `performance.now()`) and now. */
    set(serverTime: string, sentAt: number) {
      offset = Date.parse(serverTime) - (sentAt + performance.now()) / 2;
    },
  };
};
