import * as z from 'zod/mini';

/** An opaque name: 1 to 64 of `[A-Za-z0-9_-]`. */
export const id = /* @__PURE__ */ z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

// Written out, since zod's own ISO dates add 0.4 kB to every page.
/** A moment, RFC 3339 in UTC: `2026-11-21T08:00:00Z`. */
export const instant = /* @__PURE__ */ z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/));

/** A language, BCP 47: `zh-CN`, `en`. */
export const language = /* @__PURE__ */ z
  .string()
  .check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/), z.maxLength(35));

/** What means something only to whoever made it: a token, a code. */
export const opaque = /* @__PURE__ */ z.string().check(z.minLength(1), z.maxLength(4096));

// Not every database can keep a NUL in a text.
const writable = /^[^\0]*$/;

/** A line of text: a name, a title. */
export const line = /* @__PURE__ */ z.string().check(z.trim(), z.minLength(1), z.maxLength(120), z.regex(writable));

/** A plain paragraph, never markup. */
export const paragraph = /* @__PURE__ */ z.string().check(z.trim(), z.minLength(1), z.maxLength(2000));

/** Where a picture or a page is: `https:`, or a path on the endpoint's own origin. */
export const url = /* @__PURE__ */ z.string().check(z.regex(/^(https:\/\/|\/(?![/\\]))[^\s\\]*$/), z.maxLength(2048));

/** A client's name for one write: 16 to 64 of `[A-Za-z0-9_-]`, the same until it is settled. */
export const idempotencyKey = /* @__PURE__ */ z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/));

/** What a counter reads: 18 decimal digits, 2 for the version and 16 at random. */
export const counterCode = /* @__PURE__ */ z.string().check(z.regex(/^\d{18}$/));

/** A sum in minor units (分, cents): at most ten million of the whole ones. */
export const money = /* @__PURE__ */ z.int().check(z.minimum(0), z.maximum(1_000_000_000));

/** ISO 4217. */
export const currency = /* @__PURE__ */ z.string().check(z.regex(/^[A-Z]{3}$/));

/** A phone number, E.164: `+8613805716027`. */
export const phoneNumber = /* @__PURE__ */ z.string().check(z.regex(/^\+[1-9]\d{6,14}$/));

/** Whether the day that a text begins with is in the calendar. Engines differ about 30 February: some make it 2 March. */
export const isRealDay = (text: string): boolean => {
  const [year = 0, month = 0, date = 0] = text.slice(0, 10).split('-').map(Number);
  return date <= new Date(Date.UTC(year, month, 0)).getUTCDate();
};

/** A day of the calendar: `2026-11-26`. */
export const day = /* @__PURE__ */ z
  .string()
  .check(
    z.regex(/^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
    z.refine(isRealDay, 'must be a day of the calendar'),
  );

/** What a till calls an order. */
export const orderNumber = /* @__PURE__ */ z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(64), z.regex(writable));

/** Several ids in one query, parted by commas: 1 to 100. */
export const ids = /* @__PURE__ */ z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}(,[A-Za-z0-9_-]{1,64}){0,99}$/));

/** The parameters of a path that names one thing. */
export const byId = /* @__PURE__ */ z.strictObject({ id });

/** `?lang=`: the language a reader wants texts in. */
export const inLanguage = /* @__PURE__ */ z.strictObject({ lang: z.optional(language) });

/** How a list is asked for: newest first, at most `limit` (1 to 100, 20 unless said), after `cursor` (the id that the last page ended with), and by what narrows it. */
// @__NO_SIDE_EFFECTS__
export const pageOf = <Shape extends z.core.$ZodLooseShape>(narrowing: Shape) =>
  z.strictObject({
    cursor: z.optional(id),
    limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100))),
    ...narrowing,
  });
