import * as z from 'zod/mini';

import { id, url } from './values.ts';

type Text = z.ZodMiniType;
type ObjectSchema = typeof z.object | typeof z.strictObject;

/**
 * What kind of value a field takes: a line of `text`; a `phone` number, E.164 (`+8613805716027`); a `birthday`, month and day
 * (`10-08`), since no year is needed to give somebody tea; one of its options (`select`); an `email` address.
 */
export const fieldType = z.enum(['text', 'phone', 'birthday', 'select', 'email']);

/** What a field is known by; a text field called `name` is the holder's name. */
export const fieldName = /* @__PURE__ */ z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,31}$/));

/** What a claim asks for: fields to fill in, and documents to agree to. */
// @__NO_SIDE_EFFECTS__
export const claimFormShape = <Short extends Text>(object: ObjectSchema, short: Short) => ({
  fields: z.optional(
    z
      .array(
        object({
          name: fieldName,
          label: short,
          type: fieldType,
          required: z.boolean(),
          /** What it is for, in a few words. */
          help: z.optional(short),
          /** What a `select` chooses from. */
          options: z.optional(z.array(object({ value: id, label: short })).check(z.minLength(1), z.maxLength(60))),
        }),
      )
      .check(z.maxLength(20)),
  ),
  consentForms: z.optional(
    z
      .array(
        object({
          id,
          version: id,
          /** The name of the document. */
          title: short,
          /** What one agrees to, where it is more than having read the document. */
          text: z.optional(short),
          url,
          required: z.boolean(),
        }),
      )
      .check(z.maxLength(10)),
  ),
});

/** What was filled in, by the names of the fields. */
export const filledFields = z.record(fieldName, z.string().check(z.maxLength(200)));
export type FilledFields = z.infer<typeof filledFields>;

/** A document somebody agreed to, in the version that they saw. */
export const givenConsent = z.strictObject({ formId: id, version: id });
export type GivenConsent = z.infer<typeof givenConsent>;
