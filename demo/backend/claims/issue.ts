import { randomBytes, randomInt } from 'node:crypto';

import { sql } from 'kysely';

import type { CardDefinition, CouponDefinition } from '../../../src/contract/campaign-definition.ts';
import type { FilledFields } from '../../../src/contract/claim-form.ts';
import type { Received } from '../../../src/contract/operation.ts';
import type { createClaim } from '../../../src/contract/pass.ts';
import { formOf, holderOf, keptFields } from '../../../src/rules/claim-form.ts';
import { validityAt } from '../../../src/rules/validity.ts';
import type { StoredCampaign } from '../campaigns/campaign-store.ts';
import type { ToldRow } from '../operations/kept-passes.ts';

/** A claim as it is written on what it is issued. */
interface Claimed {
  readonly visitorId: string;
  /** The number that the visitor signed in with. */
  readonly phone: string | undefined;
  readonly body: Pick<Received<typeof createClaim>['body'], 'fields' | 'source'>;
  readonly now: number;
  /** The award that it is, where nobody claimed it. */
  readonly awardId?: string;
}

/** What passes are issued of. */
export type Issuing = CardDefinition | CouponDefinition;

/** Whether a campaign issues passes. */
export const isIssuing = (campaign: StoredCampaign): campaign is StoredCampaign<Issuing> =>
  campaign.definition.kind === 'card' || campaign.definition.kind === 'coupon';

/** A pass that is about to be issued. */
export interface NewPass extends ToldRow {
  readonly visitor_id: string;
  readonly fields: FilledFields;
}

/** Twelve digits for a person to read out; no secret, and no hint of how many there are. */
const newPassNumber = (): string => Array.from({ length: 12 }, () => randomInt(10)).join('');

const startOf = (definition: Issuing, now: number) => {
  if (definition.kind === 'card') return { state: 'active', valid_from: new Date(now), valid_until: null } as const;
  const { from, until } = validityAt(definition, now);
  return { state: 'available', valid_from: new Date(from), valid_until: new Date(until) } as const;
};

/** What a claim is issued. */
export const newPass = (definition: Issuing, { visitorId, phone, body, now, awardId }: Claimed): NewPass => {
  const fields = keptFields(body.fields ?? {});
  return {
    id: randomBytes(16).toString('base64url'),
    number: newPassNumber(),
    campaign_id: definition.id,
    visitor_id: visitorId,
    kind: definition.kind,
    ...startOf(definition, now),
    issued_at: new Date(now),
    redeemed_at: null,
    redeemed_in: null,
    points_balance: 0,
    points_earned: 0,
    holder: holderOf(formOf(definition).fields ?? [], fields, phone) ?? null,
    fields,
    store_id: body.source?.storeId ?? null,
    channel: body.source?.channel ?? null,
    award_id: awardId ?? null,
  };
};

/** Writes passes down, in their order: not a second card of a visitor, nor a number that is taken. Returns their ids. */
export const insertingPasses = (passes: readonly NewPass[]) => {
  const fields = passes.map((pass) => (Object.keys(pass.fields).length > 0 ? JSON.stringify(pass.fields) : null));
  return sql<{ readonly id: string }>`
    insert into passes (
      id, number, campaign_id, visitor_id, kind, state, issued_at, valid_from, valid_until, holder, fields, store_id, channel,
      award_id
    )
    select * from unnest(
      ${passes.map(({ id }) => id)}::text[],
      ${passes.map(({ number }) => number)}::text[],
      ${passes.map(({ campaign_id }) => campaign_id)}::text[],
      ${passes.map(({ visitor_id }) => visitor_id)}::text[],
      ${passes.map(({ kind }) => kind)}::text[],
      ${passes.map(({ state }) => state)}::text[],
      ${passes.map(({ issued_at }) => issued_at)}::timestamptz[],
      ${passes.map(({ valid_from }) => valid_from)}::timestamptz[],
      ${passes.map(({ valid_until }) => valid_until)}::timestamptz[],
      ${passes.map(({ holder }) => holder)}::text[],
      ${fields}::json[],
      ${passes.map(({ store_id }) => store_id)}::text[],
      ${passes.map(({ channel }) => channel)}::text[],
      ${passes.map(({ award_id }) => award_id)}::text[]
    )
    on conflict do nothing
    returning id`;
};

/** Says in the ledger that passes were issued. Returns the ids of the lines. */
export const writingIssued = (passes: readonly NewPass[]) => sql<{ readonly id: string }>`
  insert into ledger_entries (kind, campaign_id, pass_id, at, store_id, channel)
  select 'issued', * from unnest(
    ${passes.map(({ campaign_id }) => campaign_id)}::text[],
    ${passes.map(({ id }) => id)}::text[],
    ${passes.map(({ issued_at }) => issued_at)}::timestamptz[],
    ${passes.map(({ store_id }) => store_id)}::text[],
    ${passes.map(({ channel }) => channel)}::text[]
  )
  returning id`;

/**
 * Takes so many from a stock, or none where so many are not left. The guard is in the statement itself, so that however many ask at
 * once nobody takes what is not there. Returns how many are out.
 */
export const takingFromStock = (campaignId: string, count: number) => sql<{ readonly issued: number }>`
  update stocks set issued = issued + ${count}
  where campaign_id = ${campaignId} and (total is null or issued + ${count} <= total)
  returning issued`;
