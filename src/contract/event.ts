import * as z from 'zod/mini';

import { operation } from './operation.ts';
import { id, instant } from './values.ts';

const value = z.union([z.string().check(z.maxLength(200)), z.number(), z.boolean()]);

/** Something that happened on a page, for the merchant's counts. It holds no personal data. */
export const event = z.strictObject({
  /** The client's name for it: the same event sent twice counts once. */
  eventId: id,
  type: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/)),
  campaignId: z.optional(id),
  at: instant,
  props: z.optional(
    z
      .record(z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,31}$/)), value)
      .check(z.refine((props) => Object.keys(props).length <= 20, 'at most 20 properties')),
  ),
});
export type LingkaEvent = z.infer<typeof event>;

/** Takes up to 50 events at once. */
export const recordEvents = operation({
  method: 'POST',
  path: '/events',
  access: 'visitor-or-none',
  body: z.array(event).check(z.minLength(1), z.maxLength(50)),
  status: 202,
  answer: z.object({ accepted: z.int(), duplicates: z.int() }),
  refusals: ['unauthenticated'],
});
