/** Runs tasks with so many under way at once. */
export const pooled = async (tasks: readonly (() => Promise<void>)[], inFlight = 64): Promise<void> => {
  const waiting = tasks.values();
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      for (const task of waiting) await task();
    }),
  );
};
