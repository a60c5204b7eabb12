import type { ProblemCode } from '../contract/problem.ts';
import type { ProblemDetails } from '../rules/refusals.ts';

/** A handler's no, thrown on the spot and answered as a problem. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly more: ProblemDetails;

  constructor(code: ProblemCode, more: ProblemDetails = {}) {
    super(code);
    this.code = code;
    this.more = more;
  }
}
