/** Where something can be won in the shop: its draws and its quizzes, from the first of each. */
export const winning = {
  draw: ['tea-wheel', 'tea-scratch'],
  quiz: ['tea-picture-daily', 'tea-picture-chain'],
} as const;

/** All of them. */
export const winningIds: readonly string[] = Object.values(winning).flat();
