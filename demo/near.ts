const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** Takes the port asked for, or the next one that is free. */
export const near = async <T>(port: number, take: (port: number) => Promise<T>): Promise<T> => {
  try {
    return await take(port);
  } catch (error) {
    if (!isTaken(error) || port >= 65_535) throw error;
    return near(port + 1, take);
  }
};
