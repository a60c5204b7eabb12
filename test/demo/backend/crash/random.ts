/** Chance that a seed repeats: mulberry32. */
export interface Random {
  /** From 0 up to 1. */
  readonly next: () => number;
  /** A whole number from the first to the last, both among them. */
  readonly between: (first: number, last: number) => number;
  /** Other chance that follows from this one. */
  readonly branch: () => Random;
}

export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (first, last) => first + Math.floor(next() * (last - first + 1)),
    branch: () => createRandom(Math.floor(next() * 4_294_967_296)),
  };
};
