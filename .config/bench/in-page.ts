/* What runs in a visited page; the rest of the bench is not there. */

/** Before anything else: notes what is painted and what moves. */
export const watchPaint = () => {
  const seen = { firstPaint: 0, largestPaint: 0, shift: 0 };
  const watch = (type: string, note: (entry: PerformanceEntry) => void) => {
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  };
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.firstPaint = startTime;
  });
  watch('largest-contentful-paint', ({ startTime }) => {
    seen.largestPaint = startTime;
  });
  watch('layout-shift', (entry) => {
    if ('value' in entry && typeof entry.value === 'number') seen.shift += entry.value;
  });
  Object.assign(globalThis, { seen });
};

/** What was noted. */
export const readPaint = () =>
  Reflect.get(globalThis, 'seen') as {
    readonly firstPaint: number;
    readonly largestPaint: number;
    readonly shift: number;
  };

interface Told {
  readonly tellAnswered: (moment: number) => unknown;
}

/** Before anything else: tells at which moment a tap on the key first made it say something else. */
export const watchTaps = (label: string) => {
  const offers = (key: HTMLElement) => key.isConnected && key.textContent.includes(label);
  addEventListener(
    'click',
    (event) => {
      const at = performance.now();
      const key = event.composedPath().find((target) => target instanceof HTMLButtonElement);
      if (key && offers(key)) setTimeout(() => !offers(key) && (globalThis as unknown as Told).tellAnswered(at));
    },
    true,
  );
};

/** Where something is, in whatever shadow root, and what it says. */
export const find = (selector: string) => {
  const within = (root: Document | ShadowRoot): Element | undefined =>
    root.querySelector(selector) ??
    Array.from(root.querySelectorAll('*'), ({ shadowRoot }) => shadowRoot && within(shadowRoot)).find(Boolean) ??
    undefined;
  const found = within(document);
  if (!found) return undefined;
  const { left, top, width, height } = found.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2, text: found.textContent };
};
