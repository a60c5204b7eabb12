import type { Point } from '../contract/attempt.ts';

/** Whether a point lies in a region, given by its corners; on its edge it does not matter. */
export const isInRegion = ({ x, y }: Point, region: readonly Point[]): boolean => {
  let isInside = false;
  let before = region[region.length - 1];
  for (const corner of region) {
    // The edge crosses a line to the right of the point: an odd number of such edges goes around it.
    if (before && corner.y > y !== before.y > y) {
      const crossing = ((before.x - corner.x) * (y - corner.y)) / (before.y - corner.y) + corner.x;
      if (x < crossing) isInside = !isInside;
    }
    before = corner;
  }
  return isInside;
};
