import * as z from 'zod/mini';

import { claimFormShape } from './claim-form.ts';
import { operation } from './operation.ts';
import { identity } from './session.ts';
import { byId, id, inLanguage, instant, language, url } from './values.ts';

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
  ...claimFormShape(object, short),
  share: z.optional(object({ title: short, text: short, imageUrl: url, url })),
});

/** What a member card adds: how it looks, its levels by points ever earned, and what it brings. */
// @__NO_SIDE_EFFECTS__
export const cardShape = <Short extends Text, Long extends Text>(object: ObjectSchema, short: Short, long: Long) => ({
  kind: z.literal('card'),
  brand: object({
    name: short,
    /** A second line under the name. */
    line: z.optional(short),
    logoUrl: z.optional(url),
    color: z.optional(z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/))),
  }),
  /** What points are called here: `茶分`. */
  pointsName: z.optional(short),
  levels: z
    .array(object({ id, name: short, threshold: z.int().check(z.minimum(0), z.maximum(1_000_000_000)) }))
    .check(z.minLength(1), z.maxLength(12)),
  benefits: z
    .array(
      object({
        title: short,
        text: z.optional(long),
        /** A figure shown large beside it: `¥12`, `8.8折`. */
        value: z.optional(short),
        /** From this level on; every holder's where absent. */
        levelId: z.optional(id),
      }),
    )
    .check(z.maxLength(20)),
});

/** A member card programme as a visitor reads it. */
export const cardCampaign = z.object({
  ...sharedShape(z.object, z.string(), z.string()),
  ...cardShape(z.object, z.string(), z.string()),
  lang: language,
  /** Changes whenever anything does that must be shown before taking part. */
  disclosureVersion: id,
});
export type CardCampaign = z.infer<typeof cardCampaign>;

/** Anything a visitor takes part in. */
export const campaign = z.discriminatedUnion('kind', [cardCampaign]);
export type Campaign = z.infer<typeof campaign>;

/** Reads one campaign in the language asked for. Its answer is the same for everybody and may be kept by ETag. */
export const getCampaign = operation({
  method: 'GET',
  path: '/campaigns/{id}',
  access: 'public',
  cacheable: true,
  params: byId,
  query: inLanguage,
  status: 200,
  answer: campaign,
  refusals: ['not_found'],
});
