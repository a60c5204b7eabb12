import type { Face } from '../lucky-draw/stage.ts';

/** How many cells lie above the key, on each side of it, and below it. */
type Layout = readonly [above: number, beside: number, below: number];

/** Every ring of 6 to 12 cells. */
const layouts: Readonly<Record<number, Layout>> = {
  6: [2, 1, 2],
  7: [3, 1, 2],
  8: [3, 1, 3],
  9: [3, 2, 2],
  10: [3, 2, 3],
  11: [4, 2, 3],
  12: [4, 2, 4],
};
const usual: Layout = [3, 1, 3];

/** Columns that two, three and four cells can share. */
const columns = 12;

/** How often each face is on the ring: few of them again and again, until it is full. */
export const roundsOf = (faces: readonly Face[]): number => Math.ceil(6 / Math.max(1, faces.length));

/** The faces once round the ring, clockwise from the upper left, each as often as the others. */
export const ringOf = (faces: readonly Face[]): readonly Face[] =>
  Array.from({ length: roundsOf(faces) }, () => faces).flat();

const area = (row: number, column: number, height: number, width: number) =>
  `${row} / ${column} / span ${height} / span ${width}`;

/** Where the cells of a ring lie, and last the key, as areas of a grid. */
export const areasOf = (size: number): readonly string[] => {
  const [above, beside, below] = layouts[size] ?? usual;
  const wide = columns / Math.max(3, above);
  const rowOf = (count: number, row: number) =>
    Array.from({ length: count }, (_, index) => area(row, (index * columns) / count + 1, 1, columns / count));
  const columnAt = (column: number) => Array.from({ length: beside }, (_, index) => area(index + 2, column, 1, wide));
  return [
    ...rowOf(above, 1),
    ...columnAt(columns - wide + 1),
    ...rowOf(below, beside + 2).reverse(),
    ...columnAt(1).reverse(),
    area(2, wide + 1, beside, columns - 2 * wide),
  ];
};
