import type { Proof } from '../../src/contract/check-in.ts';
import type { GivenConsent } from '../../src/contract/claim-form.ts';

/** The phone said where it is. It stays with the holder, who checks in with it: a place is nobody else's. */
export class PlaceEvent extends Event {
  static readonly type = 'lk-place';
  /** Where it is, as a check-in takes it. */
  readonly place: Extract<Proof, { readonly type: 'location' }>;
  /** What was agreed to for it just now; nothing where it was before. */
  readonly consents: readonly GivenConsent[];

  constructor(place: PlaceEvent['place'], consents: readonly GivenConsent[]) {
    super(PlaceEvent.type);
    this.place = place;
    this.consents = consents;
  }
}

/** A person would rather scan the store's code than say where they are. It stays with the holder. */
export class ScanInsteadEvent extends Event {
  static readonly type = 'lk-scan-instead';

  constructor() {
    super(ScanInsteadEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    [PlaceEvent.type]: PlaceEvent;
    [ScanInsteadEvent.type]: ScanInsteadEvent;
  }
}
