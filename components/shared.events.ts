import type { FailedState } from '../src/controllers/failure.ts';

/**
 * Somebody has to be known before this can go on. Whoever signs people in calls `respondWith` with a promise of a token;
 * whoever takes the visitor elsewhere to sign in calls `preventDefault`.
 */
export class AuthRequiredEvent extends Event {
  static readonly type = 'lk-auth-required';
  /** What the host promised, if it did. */
  answer: Promise<string | undefined> | undefined = undefined;

  constructor() {
    super(AuthRequiredEvent.type, { bubbles: true, composed: true, cancelable: true });
  }

  /** Promises the token of whoever signs in; nothing when they would rather not. */
  respondWith(token: Promise<string | undefined>): void {
    this.answer = token;
  }
}

/** What a person asked for came to nothing. */
export class FailureEvent extends Event {
  static readonly type = 'lk-error';
  /** Whether it was refused or did not arrive, and why. */
  readonly failure: FailedState;

  constructor(failure: FailedState) {
    super(FailureEvent.type, { bubbles: true, composed: true });
    this.failure = failure;
  }
}

declare global {
  interface HTMLElementEventMap {
    [AuthRequiredEvent.type]: AuthRequiredEvent;
    [FailureEvent.type]: FailureEvent;
  }
}
