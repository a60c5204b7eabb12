/** A level is reached by points ever earned; the first starts at zero. */
interface Level {
  readonly id: string;
  readonly name: string;
  readonly threshold: number;
}

/** The level that `earned` points reach, the next one, and how far the way there has come (0 to 1). */
export const levelProgress = <L extends Level>(levels: readonly L[], earned: number) => {
  // Levels stand in order, so the first that is not reached ends those that are; `findLastIndex` is too new for many phones.
  const beyond = levels.findIndex(({ threshold }) => threshold > earned);
  const reached = Math.max(0, (beyond < 0 ? levels.length : beyond) - 1);
  const level = levels[reached];
  if (!level) throw new RangeError('a card has at least one level');
  const next = levels[reached + 1];
  const progress = next ? Math.max(0, (earned - level.threshold) / (next.threshold - level.threshold)) : 1;
  return { level, next, missing: next ? next.threshold - earned : 0, progress };
};
