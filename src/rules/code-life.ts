/** How long a counter code lives, in ms from when it was made. */
export const codeLife = {
  /** A phone shows it. */
  shown: 30_000,
  /** A counter takes it, a little longer than phones show it. */
  taken: 35_000,
  /** It is known as one that had its time. */
  known: 86_400_000,
} as const;

/** Why a counter does not take a code of that age (ms), or nothing where it does. */
export const codeRefusal = (age: number): 'code_invalid' | 'code_stale' | undefined => {
  if (age >= codeLife.known) return 'code_invalid';
  return age >= codeLife.taken ? 'code_stale' : undefined;
};
