import type { Draw } from '../../src/contract/draw.ts';

/** A draw is over: what it came to is shown, and nothing moves any more. */
export class DrawnEvent extends Event {
  static readonly type = 'lk-drawn';
  /** The draw. */
  readonly draw: Draw;

  constructor(draw: Draw) {
    super(DrawnEvent.type, { bubbles: true, composed: true });
    this.draw = draw;
  }
}

declare global {
  interface HTMLElementEventMap {
    [DrawnEvent.type]: DrawnEvent;
  }
}
