import * as z from 'zod/mini';

import { operation } from './operation.ts';
import { id, inLanguage, instant } from './values.ts';

/** What a backend is: its contract, the campaign kinds it answers, its clock, its limits and its stores. */
export const meta = z.object({
  contract: z.literal('1'),
  /** Kinds of campaigns, `phone` where people can sign in by one, and `wechat` where they can log in through it. */
  profiles: z.array(z.string()),
  serverTime: instant,
  rates: z.object({ writes: z.object({ count: z.int(), seconds: z.int() }) }),
  /** The official account that pages belong to. */
  wechat: z.optional(z.object({ appId: z.string() })),
  stores: z.array(z.object({ id, name: z.string() })),
});
export type Meta = z.infer<typeof meta>;

/** Says what this backend is, what time it is there and which stores it serves. */
export const getMeta = operation({
  method: 'GET',
  path: '/meta',
  access: 'public',
  query: inLanguage,
  status: 200,
  answer: meta,
  refusals: [],
});
