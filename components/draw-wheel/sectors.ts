import type { Face } from '../lucky-draw/stage.ts';

/** A sector of the wheel, clockwise from the top, in turns. */
export interface Sector {
  readonly face: Face;
  readonly from: number;
  readonly to: number;
}

/** The smallest part of a turn that can still be read and told from its neighbours. */
const least = 1 / 30;

/** The sectors by their shares; the first has its middle at the top. */
export const sectorsOf = (faces: readonly Face[]): readonly Sector[] => {
  const whole = faces.reduce((sum, { share = 1 }) => sum + share, 0);
  const parts = faces.map(({ share = 1 }) => Math.max(share / whole, least));
  const all = parts.reduce((sum, part) => sum + part, 0);
  let at = -(parts[0] ?? 0) / all / 2;
  return faces.map((face, index) => {
    const from = at;
    at += (parts[index] ?? 0) / all;
    return { face, from, to: at };
  });
};
