/** A person pressed the key of a stage, or did what stands for it: shook the phone, touched the foil. */
export class StagePressEvent extends Event {
  static readonly type = 'lk-stage-press';

  constructor() {
    super(StagePressEvent.type);
  }
}

/** What a stage was told to land on is shown, and nothing moves any more. Fired once for each landing. */
export class StageRestEvent extends Event {
  static readonly type = 'lk-stage-rest';

  constructor() {
    super(StageRestEvent.type);
  }
}

/** A sector, a light or a symbol went by: the moment for a sound. */
export class DrawTickEvent extends Event {
  static readonly type = 'lk-draw-tick';

  constructor() {
    super(DrawTickEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [StagePressEvent.type]: StagePressEvent;
    [StageRestEvent.type]: StageRestEvent;
    [DrawTickEvent.type]: DrawTickEvent;
  }
}
