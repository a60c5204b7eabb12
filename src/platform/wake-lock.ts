/**
 * Keeps the screen awake until the function it returns is called, and tells whether it does. Where the phone cannot (an old engine, no
 * secure context, a low battery) nothing else happens.
 */
export const keepAwake = (tell: (isAwake: boolean) => void = () => undefined): (() => void) => {
  const { wakeLock } = navigator as Partial<Navigator>;
  if (!wakeLock) {
    tell(false);
    return () => undefined;
  }
  let held: Promise<WakeLockSentinel | undefined> | undefined;
  let wanted = true;
  // The browser lets go whenever the page is hidden, and does not take it up again by itself.
  const take = () => {
    if (!wanted || document.visibilityState !== 'visible') return;
    held = wakeLock.request('screen').catch(() => undefined);
    void held.then((lock) => {
      if (wanted) tell(lock !== undefined);
    });
  };
  document.addEventListener('visibilitychange', take);
  take();
  return () => {
    wanted = false;
    document.removeEventListener('visibilitychange', take);
    void held?.then((lock) => lock?.release());
  };
};
