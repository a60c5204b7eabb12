import * as z from 'zod/mini';

import { cardClaim, cardPass, cardState } from './card.ts';
import { couponPass, couponState } from './coupon.ts';
import { operation } from './operation.ts';
import { claiming, onePass } from './pass-shape.ts';
import { language, pageOf } from './values.ts';

/** What a visitor holds. */
export const pass = z.discriminatedUnion('kind', [cardPass, couponPass]);
export type Pass = z.infer<typeof pass>;

const states = [...new Set([...cardState.options, ...couponState.options])].join('|');

/** Issues a pass of a campaign. One card a visitor, however often and from wherever it is asked for; coupons within their limits. */
export const createClaim = operation({ ...claiming, body: cardClaim, answer: pass });

/** Lists what this visitor holds: newest first, or what ends soonest first. */
export const listPasses = operation({
  method: 'GET',
  path: '/passes',
  access: 'visitor',
  query: pageOf({
    lang: z.optional(language),
    /** One state, or several parted by commas. */
    state: z.optional(z.string().check(z.regex(new RegExp(`^(${states})(,(${states}))*$`)))),
    /** By when they were issued, unless said otherwise; what never ends comes last by `expiry`. */
    order: z.optional(z.enum(['issued', 'expiry'])),
  }),
  status: 200,
  answer: z.object({ items: z.array(pass), nextCursor: z.optional(z.string()) }),
  refusals: ['unauthenticated'],
});

/** Reads one of this visitor's passes; somebody else's is not found. */
export const getPass = operation({ ...onePass, answer: pass });
