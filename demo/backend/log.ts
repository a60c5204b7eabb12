import { type DestinationStream, type Logger, pino } from 'pino';

/** The process's log, one JSON object a line. What it is given never holds a token, PIN, code, key, body, query or address. */
export const createLog = (destination?: DestinationStream): Logger =>
  pino({ base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime }, ...(destination ? [destination] : []));

/** What may be said of an error: never its `detail`, where a database quotes the row. */
export const describeError = (error: unknown) =>
  error instanceof Error
    ? { name: error.name, message: error.message, ...('code' in error ? { code: error.code } : {}), stack: error.stack }
    : { name: typeof error };
