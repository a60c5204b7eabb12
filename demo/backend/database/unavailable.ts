/** SQLSTATE classes and codes, and Node's own codes, that say “not now”: connection lost, shutting down, too many, timed out, deadlock. */
const passing =
  /^(08...|53...|57P0[123]|57014|40001|40P01|55P03|ECONN.*|ENOTFOUND|ETIMEDOUT|EPIPE|EHOSTUNREACH|EAI_AGAIN|ENOENT)$/;

/** What `pg` says without a code. */
const said =
  /Connection terminated|timeout exceeded when trying to connect|Query read timeout|connection error and is not queryable|Client was closed|after calling end/;

/** Whether an error means that the database cannot answer now, and not that the question was wrong. */
export const isUnavailable = (error: unknown): boolean => {
  if (error instanceof AggregateError) return error.errors.some(isUnavailable);
  if (!(error instanceof Error)) return false;
  return ('code' in error && typeof error.code === 'string' && passing.test(error.code)) || said.test(error.message);
};
