/** The server's clock as far as its answers told it. */
export interface Clock {
  /** Milliseconds since 1970; the device's own until an answer has told the time. */
  now(): number;
}

/** A clock that answers set. Only differences are measured here, so a phone whose clock is a day off is none the worse. */
export const createClock = () => {
  let anchor: { readonly server: number; readonly steady: number; readonly device: number } | undefined;
  return {
    now() {
      if (!anchor) return Date.now();
      // The steady clock stands still while a phone sleeps, and the device's may be set back: the one that went further is right.
      return anchor.server + Math.max(performance.now() - anchor.steady, Date.now() - anchor.device);
    },
    /** Takes `serverTime` as the middle between when the question left (by `performance.now()`) and now. */
    set(serverTime: string, sentAt: number) {
      const steady = performance.now();
      anchor = { server: Date.parse(serverTime) + (steady - sentAt) / 2, steady, device: Date.now() };
    },
  };
};
