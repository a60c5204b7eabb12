import type { ProblemCode } from '../contract/problem.ts';
import type { ProblemDetails } from '../rules/refusals.ts';

/** A handler's no, thrown on the spot and answered as a problem; `retryAfter` (ms) goes out as a header. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly more: ProblemDetails;
  readonly retryAfter: number | undefined;

  constructor(code: ProblemCode, more: ProblemDetails = {}, retryAfter?: number) {
    super(code);
    this.code = code;
    this.more = more;
    this.retryAfter = retryAfter;
  }
}

/** A request that is wrong in one place. */
export const wrongAt = (path: string, message: string): Refusal =>
  new Refusal('invalid_request', { errors: [{ path, message }] });
