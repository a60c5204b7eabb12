const listeners = new Set<() => void>();

const tell = () => {
  for (const listener of listeners) listener();
};

const names = ['pushState', 'replaceState'] as const;

let isWatched = false;

/** Browsers tell of steps back, but not of what a router does: its calls go on as they were, whoever else watches them. */
const watch = () => {
  isWatched = true;
  for (const name of names) {
    const before = history[name].bind(history);
    history[name] = (...told) => {
      before(...told);
      tell();
    };
  }
  window.addEventListener('popstate', tell);
};

/** Calls `listener` whenever the page may have got another address without being loaded anew, until the function it returns is called. */
export const onRouteChange = (listener: () => void): (() => void) => {
  if (!isWatched) watch();
  listeners.add(listener);
  return () => listeners.delete(listener);
};
