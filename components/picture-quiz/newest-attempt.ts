import type { Attempt } from '../../src/contract/attempt.ts';

/** Whether an attempt comes after another: it is of a later level, or has come as far at the least. */
const isAfter = (one: Attempt, other: Attempt): boolean =>
  one.id === other.id
    ? (one.state !== 'open' || other.state === 'open') &&
      one.triesLeft <= other.triesLeft &&
      one.hints.length >= other.hints.length
    : one.level >= other.level;

/** The newest that is known of what a visitor opened: an answer that comes late takes nothing back. */
export class NewestAttempt {
  attempt: Attempt | undefined;

  take(attempt: Attempt | undefined): void {
    if (attempt && (!this.attempt || isAfter(attempt, this.attempt))) this.attempt = attempt;
  }

  /** Somebody else is asking, or about something else. */
  forget(): void {
    this.attempt = undefined;
  }
}
