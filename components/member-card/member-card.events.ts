import type { CardPass } from '../../src/contract/card.ts';

/** The card that a person asked for is theirs. */
export class CardClaimedEvent extends Event {
  static readonly type = 'lk-card-claimed';
  /** The card. */
  readonly pass: CardPass;

  constructor(pass: CardPass) {
    super(CardClaimedEvent.type, { bubbles: true, composed: true });
    this.pass = pass;
  }
}

declare global {
  interface HTMLElementEventMap {
    [CardClaimedEvent.type]: CardClaimedEvent;
  }
}
