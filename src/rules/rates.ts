/** How many writes one visitor may send. */
export const writeRate = { count: 20, seconds: 10 } as const;
