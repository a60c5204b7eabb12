/** How short a stock is when its last ones are counted aloud: so many, or such a part of all. */
const few = { count: 20, share: 0.1 };

/** Which part of a stock is left, where that is little. */
export const fewLeft = (left: number | undefined, total: number | undefined): number | undefined => {
  if (!left || !total || left === total) return undefined;
  return left <= Math.max(few.count, total * few.share) ? left / total : undefined;
};
