/** The shop’s quizzes, from the first. */
export const quizIds = ['tea-picture-daily', 'tea-picture-chain'] as const;
