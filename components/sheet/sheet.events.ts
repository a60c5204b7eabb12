/** A person closed the sheet: by its key, by Escape or by a tap beside it. */
export class SheetCloseEvent extends Event {
  static readonly type = 'lk-sheet-close';

  constructor() {
    super(SheetCloseEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [SheetCloseEvent.type]: SheetCloseEvent;
  }
}
