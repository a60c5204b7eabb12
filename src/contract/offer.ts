import * as z from 'zod/mini';

import { currency, money } from './values.ts';

type Text = z.ZodMiniType;
type ObjectSchema = typeof z.object | typeof z.strictObject;

const sum = /* @__PURE__ */ money.check(z.minimum(1));
const pieces = /* @__PURE__ */ z.int().check(z.minimum(1), z.maximum(99));

/** What a coupon takes off or gives. Sums are in minor units; `percent` is what comes off, so that 八折 is 20; `rules/offer.ts` works it out. */
// @__NO_SIDE_EFFECTS__
export const offerShape = <Short extends Text>(object: ObjectSchema, short: Short) =>
  z.discriminatedUnion('type', [
    object({ type: z.literal('amount_off'), amount: sum, minSpend: z.optional(sum), currency }),
    object({
      type: z.literal('percent_off'),
      percent: z.int().check(z.minimum(1), z.maximum(99)),
      /** The most that comes off. */
      maxAmount: z.optional(sum),
      minSpend: z.optional(sum),
      currency,
    }),
    object({ type: z.literal('gift'), item: short }),
    object({ type: z.literal('buy_get'), buy: pieces, get: pieces, item: short }),
    object({ type: z.literal('exchange'), item: short }),
  ]);

/** What a coupon takes off or gives, in one language. */
export const offer = /* @__PURE__ */ offerShape(z.object, z.string());
export type Offer = z.infer<typeof offer>;
