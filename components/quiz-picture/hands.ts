import type { Point } from '../../src/contract/attempt.ts';

/** What hands do in a frame; places are from 0 to 1 of its width and of its height. */
interface Hands {
  /** Whether one finger, or the mouse, drags; else the page scrolls under it. */
  readonly canDrag: () => boolean;
  /** What was at one place goes to another, and around it all is so many times as large. */
  readonly onMove: (from: Point, to: Point, times: number) => void;
  readonly onTap: (at: Point) => void;
  readonly onSecondTap: (at: Point) => void;
}

interface Placed {
  readonly clientX: number;
  readonly clientY: number;
}

const apart = (one: Placed, other: Placed) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);

/** Within so many milliseconds and pixels a second tap belongs to the first; from so many on a mouse drags, and does not tap. */
const doubleMs = 350;
const doublePx = 24;
const dragPx = 4;

/** Feels taps, drags and pinches. Touches and mice are told apart, so that a page goes on scrolling by what is not meant for the frame. */
export const feelHands = (frame: HTMLElement, { canDrag, onMove, onTap, onSecondTap }: Hands): void => {
  const pointOf = ({ clientX, clientY }: Placed): Point => {
    const { left, top, width, height } = frame.getBoundingClientRect();
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  };
  /** The middle of two fingers, or where the one is. */
  const middleOf = (one: Placed, other: Placed) =>
    pointOf({ clientX: (one.clientX + other.clientX) / 2, clientY: (one.clientY + other.clientY) / 2 });

  let held: readonly Placed[] = [];
  const move = (next: readonly Placed[]) => {
    const [one, other = one] = held;
    const [nextOne, nextOther = nextOne] = next;
    held = next;
    if (!one || !other || !nextOne || !nextOther) return;
    const times = apart(nextOne, nextOther) / apart(one, other);
    onMove(middleOf(one, other), middleOf(nextOne, nextOther), times || 1);
  };

  for (const name of ['touchstart', 'touchend', 'touchcancel'] as const)
    frame.addEventListener(name, ({ touches }) => (held = Array.from(touches)), { passive: true });
  const onTouchMove = (event: TouchEvent) => {
    const touches = Array.from(event.touches);
    if (touches.length !== 2 && !canDrag()) return;
    // The page would scroll, or be zoomed itself.
    event.preventDefault();
    move(touches);
  };
  frame.addEventListener('touchmove', onTouchMove, { passive: false });

  let travelled = 0;
  frame.addEventListener('mousedown', (event) => {
    travelled = 0;
    held = [event];
  });
  frame.addEventListener('mousemove', (event) => {
    const [from] = held;
    if (!from || !canDrag()) return;
    travelled += apart(from, event);
    move([event]);
  });
  for (const name of ['mouseup', 'mouseleave'] as const) frame.addEventListener(name, () => (held = []));

  let before: MouseEvent | undefined;
  frame.addEventListener('click', (event) => {
    if (travelled > dragPx) return;
    const isSecond = before && event.timeStamp - before.timeStamp < doubleMs && apart(before, event) < doublePx;
    before = isSecond ? undefined : event;
    (isSecond ? onSecondTap : onTap)(pointOf(event));
  });
};
