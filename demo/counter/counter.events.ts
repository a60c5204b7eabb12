import type { Parcel } from '../../src/contract/award.ts';
import type { Booking } from '../../src/contract/points.ts';
import type { Redemption } from '../../src/contract/redemption.ts';
import type { ParcelAction } from './manager-change.ts';
import type { StaffSession } from './staff-session.ts';
import type { SettledVerdict } from './verdict.ts';

/** A key of the number pad was pressed: a digit, `.` where there is one, or `erase`. */
export class KeyPressEvent extends Event {
  constructor(readonly key: string) {
    super('counter-key');
  }
}

/** Somebody typed into the field of the code: the digits in it now. */
export class CodeTypedEvent extends Event {
  constructor(readonly digits: string) {
    super('counter-code-typed');
  }
}

/** Somebody pasted a code: its digits. */
export class CodePastedEvent extends Event {
  constructor(readonly digits: string) {
    super('counter-code-pasted');
  }
}

/** The code in the field is to go. */
export class CodeClearedEvent extends Event {
  constructor() {
    super('counter-code-cleared');
  }
}

/** The camera is to be opened. */
export class CameraAskedEvent extends Event {
  constructor() {
    super('counter-camera-asked');
  }
}

/** A photo was taken or chosen. */
export class PhotoChosenEvent extends Event {
  constructor(readonly photo: File) {
    super('counter-photo-chosen');
  }
}

/** A camera read something. */
export class TextReadEvent extends Event {
  constructor(readonly text: string) {
    super('counter-text-read');
  }
}

/** The camera is done with: closed by hand, not allowed, not there, or in some other way not to be had. */
export class CameraClosedEvent extends Event {
  constructor(readonly reason: 'closed' | 'denied' | 'missing' | 'failed') {
    super('counter-camera-closed');
  }
}

/** Somebody of the staff signed in. */
export class SignedInEvent extends Event {
  constructor(readonly session: StaffSession) {
    super('counter-signed-in', { bubbles: true, composed: true });
  }
}

/** The session has ended while a code was being checked. */
export class SignedOutEvent extends Event {
  constructor() {
    super('counter-signed-out', { bubbles: true, composed: true });
  }
}

/** A code has got its verdict. */
export class CheckedEvent extends Event {
  constructor(
    readonly code: string,
    readonly verdict: SettledVerdict,
  ) {
    super('counter-checked');
  }
}

/** Where somebody may go from what is shown. */
export type Way =
  'next' | 'again' | 'book' | 'redeem' | 'manager' | 'bookings' | 'redemptions' | 'parcels' | 'codes' | 'back' | 'anew';

/** A key was pressed that leads somewhere else. */
export class WayEvent extends Event {
  constructor(readonly way: Way) {
    super('counter-way');
  }
}

/** A booking was undone. */
export class VoidedEvent extends Event {
  constructor(readonly voided: Booking) {
    super('counter-voided');
  }
}

/** A parcel was sent, or taken back. */
export class ParcelEndedEvent extends Event {
  constructor(
    readonly action: ParcelAction,
    /** As it is now. */
    readonly parcel: Parcel,
  ) {
    super('counter-parcel-ended');
  }
}

/** A coupon was given back. */
export class ReturnedEvent extends Event {
  constructor(readonly returned: Redemption) {
    super('counter-returned');
  }
}
