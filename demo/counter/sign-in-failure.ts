import type { Failure } from '../../src/client/result.ts';
import type { CounterMessages } from './messages.ts';

/** Why nobody was signed in, in words. */
export const signInFailure = (failure: Failure, { signIn }: CounterMessages): string => {
  if (failure.kind === 'unreachable' && failure.cause === 'offline') return signIn.offline;
  if (failure.kind !== 'refused') return signIn.trouble;
  switch (failure.problem.code) {
    case 'forbidden':
    case 'unauthenticated':
      return signIn.wrongPin;
    case 'not_found':
      return signIn.noStore;
    case 'rate_limited':
      return signIn.hurried;
    case 'pin_locked':
      return failure.retryAfter === undefined ? signIn.lockedForNow : signIn.locked(failure.retryAfter / 1000);
    default:
      return signIn.trouble;
  }
};
