import type { BookingState } from './booking.ts';
import { deltaOf } from './booking-draft.ts';
import { signed, whose } from './figures.ts';
import type { CounterMessages } from './messages.ts';
import { offerName } from './offer-words.ts';
import type { RedeemingState } from './redeeming.ts';

/** What is said of what waits for a new code. */
interface Held {
  readonly heading: string;
  readonly whose: string;
  readonly help: string;
  readonly edit: string;
}

/** A booking that waits for a new code of its card. */
export const heldBooking = (messages: CounterMessages, { card, draft }: BookingState): Held => {
  const { booking } = messages;
  const { pass, holder = pass.holder } = card.verification;
  return {
    heading: booking.waits(signed(messages, deltaOf(draft))),
    whose: whose(messages, { number: pass.number, holder }),
    help: booking.waitsHelp,
    edit: booking.edit,
  };
};

/** A redemption that waits for a new code of its coupon. */
export const heldCoupon = (messages: CounterMessages, { coupon }: RedeemingState): Held => {
  const { redeeming } = messages;
  const { pass, holder = pass.holder } = coupon.verification;
  return {
    heading: redeeming.waits(offerName(messages, pass.offer)),
    whose: whose(messages, { number: pass.number, holder }),
    help: redeeming.waitsHelp,
    edit: redeeming.edit,
  };
};
