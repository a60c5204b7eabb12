/** A person took back what they had agreed to. */
export class ConsentWithdrawnEvent extends Event {
  static readonly type = 'lk-consent-withdrawn';
  /** The document's id. */
  readonly formId: string;
  /** Whether cards that cannot be kept without it are void now. */
  readonly required: boolean;

  constructor(formId: string, required: boolean) {
    super(ConsentWithdrawnEvent.type, { bubbles: true, composed: true });
    this.formId = formId;
    this.required = required;
  }
}

/** A person had everything erased that was held of them; the client has forgotten them too. */
export class ErasedEvent extends Event {
  static readonly type = 'lk-erased';

  constructor() {
    super(ErasedEvent.type, { bubbles: true, composed: true });
  }
}

/** A person signs out on this phone. Whoever signs people in by a token of their own ends that too. */
export class SignedOutEvent extends Event {
  static readonly type = 'lk-signed-out';

  constructor() {
    super(SignedOutEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [ConsentWithdrawnEvent.type]: ConsentWithdrawnEvent;
    [ErasedEvent.type]: ErasedEvent;
    [SignedOutEvent.type]: SignedOutEvent;
  }
}
