/** A level is reached by points ever earned; the first starts at zero. */
interface Level {
  readonly id: string;
  readonly name: string;
  readonly threshold: number;
}

/** The level that `earned` points reach, the next one, and how far the way there has come (0 to 1). */
export const levelProgress = <L extends Level>(levels: readonly L[], earned: number) => {
  const reached = levels.findLastIndex((level) => level.threshold <= earned);
  const level = levels[Math.max(reached, 0)];
  if (!level) throw new RangeError('a card has at least one level');
  const next = levels[Math.max(reached, 0) + 1];
  const progress = next ? Math.max(0, (earned - level.threshold) / (next.threshold - level.threshold)) : 1;
  return { level, next, missing: next ? next.threshold - earned : 0, progress };
};
