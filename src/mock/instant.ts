/** A moment as the wire has it. */
export const instantOf = (ms: number): string => new Date(ms).toISOString();
