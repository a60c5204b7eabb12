import type { StaffSession } from './staff-session.ts';

/** A key of the number pad was pressed: a digit, or `erase`. */
export class KeyPressEvent extends Event {
  constructor(readonly key: string) {
    super('counter-key');
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
