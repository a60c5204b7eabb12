import type { Attempt } from '../../../../src/contract/attempt.ts';
import type { Award } from '../../../../src/contract/award.ts';
import type { CardPass } from '../../../../src/contract/card.ts';
import type { CheckIn } from '../../../../src/contract/check-in.ts';
import type { CouponPass } from '../../../../src/contract/coupon.ts';
import type { Draw } from '../../../../src/contract/draw.ts';
import type { PointEntry } from '../../../../src/contract/points.ts';
import type { Redemption } from '../../../../src/contract/redemption.ts';
import type { Caller, Outcome } from '../caller.ts';

/** A card as its holder was told it is: what a backend acknowledged, and so must never forget. */
export interface Card {
  readonly token: string;
  readonly name: string;
  pass: CardPass;
  readonly entries: PointEntry[];
}

/** The same of a coupon. */
export interface Coupon {
  readonly token: string;
  pass: CouponPass;
  readonly redemptions: Redemption[];
}

/** Somebody who draws, and what it came to, oldest first. */
export interface Drawer {
  readonly token: string;
  readonly draws: Draw[];
}

/** Somebody who plays a quiz: their attempts and what they won, oldest first. */
export interface Player {
  readonly token: string;
  readonly attempts: Attempt[];
  readonly awards: Award[];
}

/** Somebody who checks in: each campaign has its one day, in the order in which they came by. */
export interface Comer {
  readonly token: string;
  readonly checkIns: CheckIn[];
}

/** A write with its key: `send` may be repeated, and `remember` is called once, with what was acknowledged. */
export interface Write {
  readonly name: string;
  /** Until when (ms) the code that it goes by is good, where it goes by one. */
  readonly goodUntil: number;
  readonly send: (caller: Caller) => Promise<Outcome<unknown>>;
  readonly remember: (value: unknown) => void;
}

/** Names a write, and keeps what answers it. */
export const write = <T>(
  name: string,
  send: (caller: Caller) => Promise<Outcome<T>>,
  remember: (value: T) => void,
  goodUntil = Infinity,
): Write => ({
  name,
  send,
  goodUntil,
  // What comes back is what `send` answered: the list of writes alone does not know its type.
  remember: (value) => remember(value as T),
});

/** All that one of many callers was told, and what it had not been told when the backend died. */
export interface Memory {
  readonly cards: Card[];
  readonly coupons: Coupon[];
  readonly drawers: Drawer[];
  readonly players: Player[];
  readonly comers: Comer[];
  /** How many writes were acknowledged. */
  acknowledged: number;
  /** Sent and not answered. */
  underWay: Write | undefined;
  /** The last that was answered, and how. */
  answered: { readonly write: Write; readonly value: unknown } | undefined;
  /** A code by which points were booked, and one by which a coupon was redeemed. */
  usedCode: string | undefined;
  usedCoupon: string | undefined;
}

export const createMemory = (): Memory => ({
  cards: [],
  coupons: [],
  drawers: [],
  players: [],
  comers: [],
  acknowledged: 0,
  underWay: undefined,
  answered: undefined,
  usedCode: undefined,
  usedCoupon: undefined,
});

/** Sends a write and remembers what it was answered. Throws where it was refused, since every one here must go well. */
export const perform = async (memory: Memory, caller: Caller, one: Write): Promise<void> => {
  memory.underWay = one;
  const outcome = await one.send(caller);
  memory.underWay = undefined;
  if (!outcome.ok) throw new Error(`${one.name} was refused: ${JSON.stringify(outcome.problem)}`);
  one.remember(outcome.value);
  memory.acknowledged += 1;
  memory.answered = { write: one, value: outcome.value };
};
