/** The moment that was counted down to has come. */
export class CountdownEndEvent extends Event {
  static readonly type = 'lk-countdown-end';

  constructor() {
    super(CountdownEndEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [CountdownEndEvent.type]: CountdownEndEvent;
  }
}
