/** What a card has: what can be spent, and what was ever earned. */
export interface Points {
  readonly balance: number;
  readonly earned: number;
}

/** What becomes of a card's points by a booking; nothing where they would fall below zero. Only what comes in counts as earned. */
export const bookedPoints = ({ balance, earned }: Points, delta: number): Points | undefined =>
  balance + delta < 0 ? undefined : { balance: balance + delta, earned: earned + Math.max(0, delta) };

/** What becomes of them where that booking is undone. */
export const unbookedPoints = ({ balance, earned }: Points, delta: number): Points | undefined =>
  balance - delta < 0 ? undefined : { balance: balance - delta, earned: earned - Math.max(0, delta) };
