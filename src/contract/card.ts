import * as z from 'zod/mini';

import { oneCampaign, readShape } from './campaign-shape.ts';
import { claimFormShape, filledFields, givenConsent } from './claim-form.ts';
import { operation } from './operation.ts';
import { oneParticipation, standingShape } from './participation-shape.ts';
import { claiming, claimShape, onePass, passShape } from './pass-shape.ts';
import { id, url } from './values.ts';

type Text = z.ZodMiniType;
type ObjectSchema = typeof z.object | typeof z.strictObject;

/** What a member card adds to a campaign: how it looks, its levels by points ever earned, what it brings, and what it asks for. */
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
  ...claimFormShape(object, short),
});

/** A member card programme as a visitor reads it. */
export const cardCampaign = z.object({ ...readShape(), ...cardShape(z.object, z.string(), z.string()) });
export type CardCampaign = z.infer<typeof cardCampaign>;

const points = /* @__PURE__ */ z.int().check(z.minimum(0));

export const cardState = z.enum(['active', 'blocked', 'expired', 'voided']);

/** A member card: used many times. */
export const cardPass = z.object({
  ...passShape(),
  kind: z.literal('card'),
  state: cardState,
  levelId: id,
  /** What can be spent now, and what was ever earned (which decides the level). */
  points: z.object({ balance: points, earned: points }),
});
export type CardPass = z.infer<typeof cardPass>;

/** One visitor's state in a card campaign: all that a component needs to draw itself. */
export const cardParticipation = z.object({
  ...standingShape(),
  kind: z.literal('card'),
  pass: z.optional(cardPass),
});
export type CardParticipation = z.infer<typeof cardParticipation>;

/** How a card's campaign is read by who knows that it is one. */
export const getCardCampaign = operation({ ...oneCampaign, answer: cardCampaign });
export const getCardParticipation = operation({ ...oneParticipation, answer: cardParticipation });
export const getCard = operation({ ...onePass, answer: cardPass });

/** What a claim of a card says. */
export const cardClaim = z.strictObject({
  ...claimShape(),
  /** What the campaign's `fields` ask for. */
  fields: z.optional(filledFields),
  /** The consents given; none that is not named here was. */
  consents: z.optional(z.array(givenConsent).check(z.maxLength(10))),
});

/** Issues this visitor's card: one a visitor, however often and from wherever it is asked for. */
export const claimCard = operation({ ...claiming, body: cardClaim, answer: cardPass });

/** A card campaign and where a visitor stands in it. */
export interface CardKnown {
  readonly campaign: CardCampaign;
  readonly participation: CardParticipation;
}
