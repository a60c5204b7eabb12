import type { Face, Outcome } from '../lucky-draw/stage.ts';

/** What stands in the middle of three reels. Nothing is a cell without a symbol. */
export type Line = readonly [Face | undefined, Face | undefined, Face | undefined];

const looks = ({ lines, imageUrl }: Face) => JSON.stringify([lines, imageUrl]);

/** Three that are not alike, to the eye either: all different where there are enough, else a pair that is never side by side. */
const lost = (faces: readonly Face[]): Line => {
  const [one, other, third] = [...new Map(faces.map((face) => [looks(face), face])).values()];
  return [one, other, third ?? one];
};

/** Three alike of what was won; where nothing was, or something that no face has, three that are not. */
export const lineOf = (faces: readonly Face[], on: Outcome | undefined): Line => {
  const won = on === null || on === undefined ? undefined : faces.find(({ outcome }) => outcome === on);
  return won ? [won, won, won] : lost(faces);
};
