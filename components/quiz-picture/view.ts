import type { Point } from '../../src/contract/attempt.ts';

/** How a picture lies in its frame: how much larger, and where its upper left corner is, in shares of the frame. */
export interface View extends Point {
  readonly scale: number;
}

/** All of the picture, as large as the frame. */
export const whole: View = { scale: 1, x: 0, y: 0 };
export const largest = 4;

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** As a picture can lie: nowhere does the frame show what is beside it. */
const fitted = ({ scale, x, y }: View): View => ({ scale, x: within(x, 1 - scale, 0), y: within(y, 1 - scale, 0) });

/** So many times as large, between once and four times, around a place in the frame that stays where it is. */
export const zoomed = ({ scale, x, y }: View, times: number, { x: atX, y: atY }: Point): View => {
  const next = within(scale * times, 1, largest);
  const by = next / scale;
  return fitted({ scale: next, x: atX - (atX - x) * by, y: atY - (atY - y) * by });
};

/** Moved by shares of the frame. */
export const moved = ({ scale, x, y }: View, by: Point): View => fitted({ scale, x: x + by.x, y: y + by.y });

/** The place in the picture that is seen at a place in the frame. */
export const placeAt = ({ scale, x, y }: View, { x: atX, y: atY }: Point): Point => ({
  x: within((atX - x) / scale, 0, 1),
  y: within((atY - y) / scale, 0, 1),
});

/** Moved so that a place in the picture is in the middle of the frame, as far as that can be. */
export const centred = ({ scale }: View, { x, y }: Point): View =>
  fitted({ scale, x: 0.5 - x * scale, y: 0.5 - y * scale });
