/**
 * Calls `listener` when the page is back as it was left, from the back-forward cache, until the function it returns is called: what was
 * under way when it was left has come to nothing, and who is here may be somebody else.
 */
export const onPageBack = (listener: () => void): (() => void) => {
  const onShow = ({ persisted }: PageTransitionEvent) => {
    if (persisted) listener();
  };
  window.addEventListener('pageshow', onShow);
  return () => window.removeEventListener('pageshow', onShow);
};
