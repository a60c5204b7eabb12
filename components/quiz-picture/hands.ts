import type { Point } from '../../src/contract/attempt.ts';

/** What hands do in a frame; places are from 0 to 1 of its width and of its height. */
interface Hands {
  /** Whether one finger, or the mouse, drags; else the page scrolls under it. */
  readonly canDrag: () => boolean;
  readonly onDrag: (by: Point) => void;
  readonly onPinch: (times: number, at: Point) => void;
  readonly onTap: (at: Point) => void;
  readonly onSecondTap: (at: Point) => void;
}

interface Placed {
  readonly clientX: number;
  readonly clientY: number;
}

/** Fingers that lie there: the middle of them, and how far they are apart; one finger is nowhere apart. */
interface Grip {
  readonly at: Point;
  readonly span: number;
}

/** Within so many milliseconds and pixels a second tap belongs to the first; so far a mouse drags and does not tap. */
const doubleMs = 350;
const slack = 24;
const steady = 4;

const apart = (one: Placed, other: Placed) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);

/** Feels taps, drags and pinches. Touches and mice are told apart, so that a page goes on scrolling by what is not meant for the frame. */
export const feelHands = (frame: HTMLElement, hands: Hands): void => {
  const pointOf = ({ clientX, clientY }: Placed): Point => {
    const { left, top, width, height } = frame.getBoundingClientRect();
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  };
  const gripOf = (one: Placed | undefined, other = one): Grip | undefined =>
    one &&
    other && {
      at: pointOf({ clientX: (one.clientX + other.clientX) / 2, clientY: (one.clientY + other.clientY) / 2 }),
      span: apart(one, other),
    };
  let last: Grip | undefined;
  const drag = (next: Grip | undefined) => {
    if (last && next) hands.onDrag({ x: next.at.x - last.at.x, y: next.at.y - last.at.y });
    last = next;
  };

  const hold = ({ touches }: TouchEvent) => {
    last = gripOf(touches[0], touches[1]);
  };
  frame.addEventListener('touchstart', hold, { passive: true });
  frame.addEventListener('touchend', hold);
  frame.addEventListener('touchcancel', hold);
  frame.addEventListener(
    'touchmove',
    (event) => {
      const isPinch = event.touches.length === 2;
      if (!isPinch && !hands.canDrag()) return;
      // The page would scroll, or be zoomed itself.
      event.preventDefault();
      const next = gripOf(event.touches[0], event.touches[1]);
      if (isPinch && last && next && last.span > 0) hands.onPinch(next.span / last.span, last.at);
      drag(next);
    },
    { passive: false },
  );

  let pressed: Placed | undefined;
  let isDrag = false;
  frame.addEventListener('mousedown', (event) => {
    isDrag = false;
    pressed = event.button === 0 ? event : undefined;
    last = pressed && gripOf(event);
  });
  frame.addEventListener('mousemove', (event) => {
    if (!pressed || !hands.canDrag()) return;
    isDrag = isDrag || apart(pressed, event) > steady;
    drag(gripOf(event));
  });
  for (const name of ['mouseup', 'mouseleave'] as const)
    frame.addEventListener(name, () => {
      pressed = undefined;
    });

  let before: MouseEvent | undefined;
  frame.addEventListener('click', (event) => {
    if (isDrag) return;
    const isSecond = before && event.timeStamp - before.timeStamp < doubleMs && apart(before, event) < slack;
    before = isSecond ? undefined : event;
    if (isSecond) hands.onSecondTap(pointOf(event));
    else hands.onTap(pointOf(event));
  });
};
