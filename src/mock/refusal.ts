import { passingRefusals, type Problem, type ProblemCode, problemStatus } from '../contract/problem.ts';
import { randomId } from './random.ts';

/** A handler's no, thrown on the spot and answered as a problem. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly more: Pick<Problem, 'errors' | 'passId'>;

  constructor(code: ProblemCode, more: Pick<Problem, 'errors' | 'passId'> = {}) {
    super(code);
    this.code = code;
    this.more = more;
  }
}

const passing: readonly ProblemCode[] = passingRefusals;

/** The problem document of a refusal. */
export const problemOf = ({ code, more }: Refusal): Problem => ({
  type: 'about:blank',
  title: code.replaceAll('_', ' '),
  status: problemStatus[code],
  code,
  retryable: passing.includes(code),
  requestId: randomId(),
  ...more,
});
