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
