import * as z from 'zod/mini';

/** Every code a backend may refuse with, and the status it goes with. */
export const problemStatus = {
  invalid_request: 400,
  idempotency_key_missing: 400,
  unauthenticated: 401,
  identity_required: 401,
  forbidden: 403,
  not_eligible: 403,
  consent_required: 403,
  outside_area: 403,
  not_found: 404,
  method_not_allowed: 405,
  not_started: 409,
  paused: 409,
  sold_out: 409,
  limit_reached: 409,
  no_chances: 409,
  already_redeemed: 409,
  already_checked_in: 409,
  state_conflict: 409,
  disclosure_changed: 409,
  wrong_store: 409,
  below_min_spend: 409,
  amount_required: 409,
  insufficient_points: 409,
  attempt_over: 409,
  idempotency_in_flight: 409,
  expired: 410,
  ended: 410,
  precondition_failed: 412,
  too_large: 413,
  unsupported_media_type: 415,
  idempotency_key_reused: 422,
  code_invalid: 422,
  code_stale: 422,
  store_code_invalid: 422,
  place_unclear: 422,
  precondition_required: 428,
  rate_limited: 429,
  pin_locked: 429,
  internal: 500,
  busy: 503,
} as const;

/** Why a backend refused, in a word a program can act on. */
export type ProblemCode = keyof typeof problemStatus;

/** What any operation may refuse with, so no operation lists it. */
export const commonRefusals = [
  'invalid_request',
  'method_not_allowed',
  'too_large',
  'unsupported_media_type',
  'rate_limited',
  'internal',
  'busy',
] as const satisfies readonly ProblemCode[];

/** Refusals that pass by themselves: the same call may succeed later, so they are not remembered under its key. */
export const passingRefusals = [
  'not_started',
  'paused',
  'idempotency_in_flight',
  'rate_limited',
  'pin_locked',
  'internal',
  'busy',
] as const satisfies readonly ProblemCode[];

/** RFC 9457 `application/problem+json`. A reader takes a `code` it does not know by its `status`. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int().check(z.minimum(400), z.maximum(599)),
  detail: z.optional(z.string()),
  code: z.string(),
  retryable: z.boolean(),
  requestId: z.string(),
  /** What is wrong with a body, by JSON Pointer; a query or a path parameter is named `/query/…` or `/params/…`. */
  errors: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
  /** With `limit_reached` on a claim: the pass already held. */
  passId: z.optional(z.string()),
  /** With `outside_area`: the store that is nearest, and how far it is, in metres. */
  nearest: z.optional(z.object({ storeId: z.string(), metres: z.int() })),
});

/** A refusal as the wire carries it. */
export type Problem = z.infer<typeof problem>;
