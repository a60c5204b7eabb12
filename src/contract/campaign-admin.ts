import * as z from 'zod/mini';

import { campaignDefinition } from './campaign-definition.ts';
import { operation } from './operation.ts';
import { byId, day, id } from './values.ts';

/** What may stop a campaign that is otherwise right, such as a rule of WeChat's on links: where it stands, and why. */
export const campaignWarning = z.object({
  /** JSON Pointer into the definition. */
  path: z.string(),
  code: z.enum([
    'reward_for_sharing',
    'sharing_as_a_condition',
    'likes_or_help',
    'follow_as_a_condition',
    'check_in_to_share',
  ]),
  /** The words that were found. */
  found: z.string(),
  message: z.string(),
});
export type CampaignWarning = z.infer<typeof campaignWarning>;

/** A campaign with its secrets. `revision` changes with it, and is also its `ETag` in quotes. */
export const revisedCampaign = z.object({
  revision: id,
  definition: campaignDefinition,
  /** What may stop it, where anything does. */
  warnings: z.optional(z.array(campaignWarning)),
});
export type RevisedCampaign = z.infer<typeof revisedCampaign>;

/** Reads a campaign as whoever runs it wrote it. */
export const getDefinition = operation({
  method: 'GET',
  path: '/campaigns/{id}/definition',
  access: 'admin',
  revised: true,
  params: byId,
  status: 200,
  answer: revisedCampaign,
  refusals: ['unauthenticated', 'forbidden', 'not_found'],
});

/**
 * Creates a campaign (`If-None-Match: *`) or changes one (`If-Match: "revision"`), so that nobody writes over what they have not
 * read. Stock never goes below what is out; a kind never changes, nor an offer once a coupon is out; what is ended stays so.
 */
export const putCampaign = operation({
  method: 'PUT',
  path: '/campaigns/{id}',
  access: 'admin',
  revised: true,
  params: byId,
  body: campaignDefinition,
  heaviest: 524_288,
  status: 200,
  answer: revisedCampaign,
  refusals: ['unauthenticated', 'forbidden', 'precondition_required', 'precondition_failed', 'state_conflict'],
});

/** Pauses a campaign, lets it run (again), or ends it for good. */
export const setCampaignStatus = operation({
  method: 'POST',
  path: '/campaigns/{id}/status',
  access: 'admin',
  keyed: true,
  revised: true,
  params: byId,
  body: z.strictObject({ status: z.enum(['running', 'paused', 'ended']) }),
  status: 200,
  answer: revisedCampaign,
  refusals: [
    'unauthenticated',
    'forbidden',
    'not_found',
    'idempotency_key_missing',
    'idempotency_key_reused',
    'idempotency_in_flight',
    'state_conflict',
  ],
});

const count = z.int().check(z.minimum(0));

/** What happened on one day, in one store and by one channel: what is absent was not said. */
export const reportRow = z.object({
  day,
  storeId: z.optional(id),
  channel: z.optional(id),
  issued: count,
  /** Voided for whatever reason, erasure among them. */
  voided: count,
  /** Coupons used, and given back. */
  redeemed: count,
  returned: count,
  /** Bookings of points, less those undone, and the points that came and went by them. */
  bookings: z.int(),
  pointsIn: z.int(),
  pointsOut: z.int(),
});

/** A campaign's counts, out of its ledger. */
export const report = z.object({
  campaignId: id,
  timeZone: z.string(),
  rows: z.array(reportRow),
});
export type Report = z.infer<typeof report>;

/** Counts by day (in the campaign's time zone), store and channel, oldest first; the first and the last day asked for are among them. */
export const getReport = operation({
  method: 'GET',
  path: '/campaigns/{id}/report',
  access: 'admin',
  params: byId,
  query: z.strictObject({ from: z.optional(day), until: z.optional(day) }),
  status: 200,
  answer: report,
  refusals: ['unauthenticated', 'forbidden', 'not_found'],
});
