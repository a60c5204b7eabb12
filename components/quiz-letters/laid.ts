/** What lies in each box: the place in the tray that its letter came from. The same letter may be there twice. */
export type Laid = readonly (number | undefined)[];

export const emptyBoxes = (length: number): Laid => Array.from({ length }, () => undefined);

/** The first box that is empty; none where all are full. */
export const nextBox = (laid: Laid): number => laid.indexOf(undefined);

/** Lays a letter of the tray into the first empty box. */
export const withLetter = (laid: Laid, place: number): Laid => {
  const box = nextBox(laid);
  return laid.includes(place) ? laid : laid.map((each, index) => (index === box ? place : each));
};

/** Takes a letter back; the others stay where they are. */
export const withoutBox = (laid: Laid, box: number): Laid =>
  laid.map((each, index) => (index === box ? undefined : each));

/** Takes back the letter that is furthest along. */
export const withoutLast = (laid: Laid): Laid => {
  const places = laid.map((place, box) => (place === undefined ? -1 : box));
  return withoutBox(laid, Math.max(...places));
};

/** The first letter of the tray that a key stands for and that lies in no box. */
export const placeOfKey = (tray: readonly string[], laid: Laid, key: string): number =>
  tray.findIndex((letter, place) => letter.toLowerCase() === key.toLowerCase() && !laid.includes(place));
