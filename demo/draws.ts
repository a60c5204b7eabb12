/** The shop’s draws, from the first. */
export const drawIds = ['tea-wheel', 'tea-scratch'] as const;
