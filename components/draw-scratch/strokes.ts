/** A place on a surface, from 0 to 1 of its width and of its height. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A piece of a stroke; the first of each is told apart. */
export type Feel = (from: Point, to: Point, isFirst: boolean) => void;

interface Placed {
  readonly clientX: number;
  readonly clientY: number;
}

/** Feels strokes of a finger, a pen or a mouse; engines without pointer events, such as iOS before 13, tell touches and mice apart. */
export const feelStrokes = (surface: HTMLElement, feel: Feel): void => {
  let last: Point | undefined;
  let isFirst = true;

  const pointOf = ({ clientX, clientY }: Placed): Point => {
    const { left, top, width, height } = surface.getBoundingClientRect();
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  };
  const begin = (placed: Placed | undefined) => {
    last = placed && pointOf(placed);
    isFirst = true;
  };
  const go = (placed: Placed | undefined) => {
    if (!last || !placed) return;
    const to = pointOf(placed);
    feel(last, to, isFirst);
    last = to;
    isFirst = false;
  };
  const end = () => {
    last = undefined;
  };

  if (typeof PointerEvent === 'function') {
    surface.addEventListener('pointerdown', (event) => {
      if (event.isPrimary && event.button === 0) begin(event);
    });
    surface.addEventListener('pointermove', go);
    for (const name of ['pointerup', 'pointercancel', 'pointerleave']) surface.addEventListener(name, end);
    return;
  }
  surface.addEventListener('touchstart', ({ touches }) => begin(touches[0]));
  surface.addEventListener(
    'touchmove',
    (event) => {
      // The page would scroll under the finger.
      event.preventDefault();
      go(event.touches[0]);
    },
    { passive: false },
  );
  surface.addEventListener('mousedown', begin);
  surface.addEventListener('mousemove', go);
  for (const name of ['touchend', 'touchcancel', 'mouseup', 'mouseleave']) surface.addEventListener(name, end);
};
