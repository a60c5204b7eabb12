import type { Failure, Refused, Unreachable } from '../client/result.ts';

/** Why nothing came of it, as a state: the backend said no, or nobody answered as the contract has it. */
export type FailedState =
  | { readonly name: 'refused'; readonly problem: Refused['problem'] }
  | { readonly name: 'unreachable'; readonly cause: Unreachable['cause'] | 'off-contract' };

/** The state that a failed call leaves behind. */
export const failedState = (failure: Failure): FailedState =>
  failure.kind === 'refused'
    ? { name: 'refused', problem: failure.problem }
    : { name: 'unreachable', cause: failure.kind === 'unreachable' ? failure.cause : failure.kind };
