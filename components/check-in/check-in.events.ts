import type { CheckIn } from '../../src/contract/check-in.ts';

/** A visitor checked in; of an answer that came late the day may be over. */
export class CheckedInEvent extends Event {
  static readonly type = 'lk-checked-in';
  /** The check-in, with what it brought. */
  readonly checkIn: CheckIn;

  constructor(checkIn: CheckIn) {
    super(CheckedInEvent.type, { bubbles: true, composed: true });
    this.checkIn = checkIn;
  }
}

declare global {
  interface HTMLElementEventMap {
    [CheckedInEvent.type]: CheckedInEvent;
  }
}
