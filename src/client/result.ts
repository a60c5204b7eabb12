import type { Problem } from '../contract/problem.ts';

/** The backend understood and said no; `problem.code` says why. */
export interface Refused {
  readonly kind: 'refused';
  readonly problem: Problem;
  /** Milliseconds after which the backend asks to be tried again. */
  readonly retryAfter?: number;
}

/** Nobody answered, or nobody who could: the network is gone, the answer took too long, or the server is ill. */
export interface Unreachable {
  readonly kind: 'unreachable';
  readonly cause: 'offline' | 'timeout' | 'server' | 'aborted';
}

/** Something answered that does not keep the contract. */
export interface OffContract {
  readonly kind: 'off-contract';
  /** What did not fit, for a developer's eyes. */
  readonly detail: string;
}

export type Failure = Refused | Unreachable | OffContract;

/** What a call comes to. What the network or the backend does is never thrown. */
export type Result<T> = { readonly kind: 'ok'; readonly value: T } | Failure;
