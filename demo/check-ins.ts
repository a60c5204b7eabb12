/** The shop’s check-ins, from the first. */
export const checkInIds = ['tea-check-in', 'tea-check-in-daily', 'tea-check-in-nearby'] as const;
