import { durationOf, endOf, onTurn, type Path, timeOf } from '../draw-stage/path.ts';

/** The cell of a ring of `size` that a place on a turn is in. */
export const cellAt = (place: number, size: number): number => Math.floor(onTurn(place) * size) % size;

/** When the light comes into which cell, on a way that is `offset` ahead of the ring. */
const steps = (path: Path, size: number, offset: number) => {
  const first = Math.floor((path.start - offset) * size) + 1;
  const last = Math.floor((endOf(path) - offset) * size);
  const later = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return [
    { time: 0, cell: cellAt(path.start - offset, size) },
    ...later.map((line) => ({ time: timeOf(path, line / size + offset), cell: onTurn(line / size) * size })),
  ].map(({ time, cell }) => ({ time, cell: Math.round(cell) % size }));
};

/** For each cell of a ring, when the light is in it. */
export const lightFrames = (path: Path, size: number, offset: number): readonly Keyframe[][] => {
  const whole = durationOf(path);
  const frames: Keyframe[][] = Array.from({ length: size }, () => []);
  const set = (cell: number | undefined, opacity: number, time: number) => {
    if (cell !== undefined) frames[cell]?.push({ opacity, offset: time / whole, easing: 'step-end' });
  };
  let before: number | undefined;
  for (const { time, cell } of steps(path, size, offset)) {
    set(before, 0, time);
    set(cell, 1, time);
    before = cell;
  }
  frames.forEach((one, cell) => {
    if (one[0]?.offset !== 0) one.unshift({ opacity: 0, offset: 0, easing: 'step-end' });
    one.push({ opacity: cell === before ? 1 : 0, offset: 1 });
  });
  return frames;
};
