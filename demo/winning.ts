/** Where something can be won in the shop: its draws, its quizzes and its check-ins, from the first of each. */
export const winning = {
  draw: ['tea-wheel', 'tea-scratch'],
  quiz: ['tea-picture-daily', 'tea-picture-chain'],
  'check-in': ['tea-check-in', 'tea-check-in-daily', 'tea-check-in-nearby'],
} as const;

/** All of them. */
export const winningIds: readonly string[] = Object.values(winning).flat();
