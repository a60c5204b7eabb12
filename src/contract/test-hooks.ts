import * as z from 'zod/mini';

import { campaign } from './campaign.ts';
import { campaignDefinition } from './campaign-definition.ts';
import { operation } from './operation.ts';
import { identity, session } from './session.ts';
import { byId, id, instant } from './values.ts';

/** Empties the backend of all but its settings. */
export const resetBackend = operation({
  method: 'POST',
  path: '/test/reset',
  access: 'test',
  status: 204,
  refusals: [],
});

/** Creates a campaign; refused where its disclosure is not complete. */
export const createTestCampaign = operation({
  method: 'POST',
  path: '/test/campaigns',
  access: 'test',
  body: campaignDefinition,
  heaviest: 524_288,
  status: 201,
  answer: campaign,
  refusals: ['state_conflict'],
});

/** Replaces a campaign. */
export const replaceTestCampaign = operation({
  method: 'PUT',
  path: '/test/campaigns/{id}',
  access: 'test',
  params: byId,
  body: campaignDefinition,
  heaviest: 524_288,
  status: 200,
  answer: campaign,
  refusals: ['not_found'],
});

/** Opens a session as anybody. */
export const createTestSession = operation({
  method: 'POST',
  path: '/test/sessions',
  access: 'test',
  body: z.strictObject({
    role: z.enum(['visitor', 'staff', 'admin']),
    storeId: z.optional(id),
    visitorId: z.optional(id),
    identity: z.optional(identity),
  }),
  status: 201,
  answer: session,
  refusals: [],
});

/** Stops the backend's clock at a moment, or with `null` lets it run again. */
export const setClock = operation({
  method: 'PUT',
  path: '/test/clock',
  access: 'test',
  body: z.strictObject({ now: z.nullable(instant) }),
  status: 200,
  answer: z.object({ serverTime: instant }),
  refusals: [],
});

/** Counts what a campaign gave out, from the ledger. */
export const getCounts = operation({
  method: 'GET',
  path: '/test/campaigns/{id}/counts',
  access: 'test',
  params: byId,
  status: 200,
  answer: z.object({
    issued: z.int(),
    /** Now used: those returned are not among them. */
    redeemed: z.int(),
    returned: z.int(),
    voided: z.int(),
    stockRemaining: z.optional(z.int()),
    /** Of a draw how many there were, of a quiz how many levels were opened, of a check-in how often anybody did; and what was won, prize by prize. */
    draws: z.optional(z.int()),
    attempts: z.optional(z.int()),
    checkIns: z.optional(z.int()),
    awardsByPrize: z.optional(z.record(id, z.int())),
  }),
  refusals: ['not_found'],
});
