/** Keeps the screen awake until the function it returns is called. Where the phone cannot (an old engine, no secure context, a low battery) nothing happens. */
export const keepAwake = (): (() => void) => {
  const { wakeLock } = navigator as Partial<Navigator>;
  if (!wakeLock) return () => undefined;
  let held: Promise<WakeLockSentinel | undefined> | undefined;
  let wanted = true;
  // The browser lets go whenever the page is hidden, and does not take it up again by itself.
  const take = () => {
    if (wanted && document.visibilityState === 'visible') held = wakeLock.request('screen').catch(() => undefined);
  };
  document.addEventListener('visibilitychange', take);
  take();
  return () => {
    wanted = false;
    document.removeEventListener('visibilitychange', take);
    void held?.then((lock) => lock?.release());
  };
};
