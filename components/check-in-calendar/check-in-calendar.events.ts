/** Another month of the calendar is asked for. It stays with the holder of the calendar, who has to fetch it. */
export class MonthTurnedEvent extends Event {
  static readonly type = 'lk-check-in-month';
  /** The month: `2026-11`. */
  readonly month: string;

  constructor(month: string) {
    super(MonthTurnedEvent.type);
    this.month = month;
  }
}

/** A person pressed today's day in the calendar. It stays with the holder of the calendar, who checks them in. */
export class DayPressedEvent extends Event {
  static readonly type = 'lk-check-in-day';

  constructor() {
    super(DayPressedEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    [MonthTurnedEvent.type]: MonthTurnedEvent;
    [DayPressedEvent.type]: DayPressedEvent;
  }
}
