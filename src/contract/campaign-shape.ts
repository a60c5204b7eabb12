import * as z from 'zod/mini';

import { operation } from './operation.ts';
import { byId, id, ids, inLanguage, instant, language, url } from './values.ts';
import { identity } from './visitor-session.ts';

type Text = z.ZodMiniType;
type ObjectSchema = typeof z.object | typeof z.strictObject;

const count = /* @__PURE__ */ z.int().check(z.minimum(1), z.maximum(1_000_000_000));

// Both sides are written once: on the wire texts are plain strings, in a definition they may hold several languages and unknown fields are refused.

/** What all kinds share. */
// @__NO_SIDE_EFFECTS__
export const sharedShape = <Short extends Text, Long extends Text>(object: ObjectSchema, short: Short, long: Long) => ({
  id,
  title: short,
  summary: z.optional(short),
  imageUrl: z.optional(url),
  startsAt: instant,
  endsAt: instant,
  timeZone: z.string().check(z.minLength(1), z.maxLength(64)),
  organiser: object({ name: short, contact: short }),
  rules: z.array(long).check(z.minLength(1), z.maxLength(40)),
  identity,
  /** How many one visitor may be issued: in all, and on one day of the calendar. */
  limits: object({ perVisitor: z.optional(count), perDay: z.optional(count) }),
  stock: z.optional(object({ total: count })),
  stores: z
    .array(
      object({
        id,
        name: short,
        address: z.optional(short),
        phone: z.optional(z.string().check(z.regex(/^[+\d][\d -]{2,30}$/))),
        lat: z.optional(z.number().check(z.minimum(-90), z.maximum(90))),
        lng: z.optional(z.number().check(z.minimum(-180), z.maximum(180))),
        /** Metres within which a visitor counts as there. */
        radius: z.optional(z.int().check(z.minimum(10), z.maximum(50_000))),
      }),
    )
    .check(z.maxLength(500)),
  share: z.optional(object({ title: short, text: short, imageUrl: url, url })),
});

/** What all kinds share, as a visitor reads it. */
// @__NO_SIDE_EFFECTS__
export const readShape = () => ({
  ...sharedShape(z.object, z.string(), z.string()),
  lang: language,
  /** Changes whenever anything does that must be shown before taking part. */
  disclosureVersion: id,
});

/** How one campaign is read; each kind has its own answer. */
export const oneCampaign = {
  method: 'GET',
  path: '/campaigns/{id}',
  access: 'public',
  cacheable: true,
  params: byId,
  query: inLanguage,
  status: 200,
  refusals: ['not_found'],
} as const;

/** How several are read at once; those that are not there are left out. */
export const severalCampaigns = {
  method: 'GET',
  path: '/campaigns',
  access: 'public',
  cacheable: true,
  query: z.strictObject({ ids, lang: z.optional(language) }),
  status: 200,
  refusals: [],
} as const;

/** Several campaigns as they came: whoever reads one of them holds it against its own kind, and a kind unknown to them spoils no other. */
export const campaignsAsTheyAre = operation({
  ...severalCampaigns,
  answer: z.object({ items: z.array(z.unknown()) }),
});
