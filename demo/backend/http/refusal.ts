import { STATUS_CODES } from 'node:http';

import { passingRefusals, type Problem, type ProblemCode, problemStatus } from '../../../src/contract/problem.ts';

/** What a refusal can say beside its code. */
export interface RefusalDetails {
  readonly detail?: string;
  readonly errors?: NonNullable<Problem['errors']>;
  readonly passId?: string;
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

/** Whether a code may turn into a success by itself, and so is neither final nor remembered. */
export const isPassing = (code: ProblemCode): boolean => passingRefusals.some((passing) => passing === code);

/** A refusal as the wire carries it. */
export const problemOf = ({ code, details }: Refusal, requestId: string): Problem => {
  const { retryAfter: _header, ...said } = details;
  const status = problemStatus[code];
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? code,
    status,
    code,
    retryable: isPassing(code),
    requestId,
    ...said,
  };
};
