/** A store's code was scanned or typed. It stays with the holder of the scanner, who checks in with it. */
export class StoreCodeEvent extends Event {
  static readonly type = 'lk-store-code-read';
  /** Its twelve digits. */
  readonly code: string;

  constructor(code: string) {
    super(StoreCodeEvent.type);
    this.code = code;
  }
}

declare global {
  interface HTMLElementEventMap {
    [StoreCodeEvent.type]: StoreCodeEvent;
  }
}
