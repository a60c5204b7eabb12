/** How long a one-time code lives and how often it may be tried, times in ms. */
export const oneTimeCodeLife = {
  good: 5 * 60_000,
  /** No other is sent to the same phone before. */
  resend: 60_000,
  /** Wrong tries after which it is worth nothing. */
  tries: 5,
  /** How many a phone gets in a day. */
  perDay: 10,
} as const;

/** Why a code that was sent (`age` ms ago, wrongly tried so often) does not open, or nothing where it does. */
export const oneTimeCodeRefusal = (
  { age, tries }: { readonly age: number; readonly tries: number },
  isRight: boolean,
): 'code_stale' | 'pin_locked' | 'code_invalid' | undefined => {
  if (age >= oneTimeCodeLife.good) return 'code_stale';
  if (tries >= oneTimeCodeLife.tries) return 'pin_locked';
  return isRight ? undefined : 'code_invalid';
};
