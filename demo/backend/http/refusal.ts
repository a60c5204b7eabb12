import type { Problem, ProblemCode } from '../../../src/contract/problem.ts';
import { type ProblemDetails, problemFor } from '../../../src/rules/refusals.ts';

/** What a refusal can say beside its code. */
export interface RefusalDetails extends ProblemDetails {
  /** Seconds after which it is worth trying again. */
  readonly retryAfter?: number;
}

/** Thrown wherever a request is refused. Whatever its handler had written by then is undone. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ProblemCode;
  readonly details: RefusalDetails;

  constructor(code: ProblemCode, details: RefusalDetails = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** A refusal as the wire carries it. */
export const problemOf = ({ code, details }: Refusal, requestId: string): Problem => {
  const { retryAfter: _header, ...said } = details;
  return problemFor(code, requestId, said);
};
