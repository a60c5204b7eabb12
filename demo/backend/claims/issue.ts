import { randomBytes, randomInt } from 'node:crypto';

import { sql } from 'kysely';

import type { CampaignDefinition } from '../../../src/contract/campaign-definition.ts';
import type { FilledFields } from '../../../src/contract/claim-form.ts';
import type { Received } from '../../../src/contract/operation.ts';
import type { createClaim } from '../../../src/contract/pass.ts';
import { formOf, holderOf, keptFields } from '../../../src/rules/claim-form.ts';
import { validityAt } from '../../../src/rules/validity.ts';
import type { Database } from '../database/open.ts';
import type { ToldRow } from '../operations/kept-passes.ts';

/** A claim as it is written on what it is issued. */
interface Claimed {
  readonly visitorId: string;
  /** The number that the visitor signed in with. */
  readonly phone: string | undefined;
  readonly body: Pick<Received<typeof createClaim>['body'], 'fields' | 'source'>;
  readonly now: number;
}

/** A pass that is about to be issued. */
export interface NewPass extends ToldRow {
  readonly visitor_id: string;
  readonly fields: FilledFields;
}

/** Twelve digits for a person to read out; no secret, and no hint of how many there are. */
const newPassNumber = (): string => Array.from({ length: 12 }, () => randomInt(10)).join('');

const startOf = (definition: CampaignDefinition, now: number) => {
  if (definition.kind === 'card') return { state: 'active', valid_from: new Date(now), valid_until: null } as const;
  const { from, until } = validityAt(definition, now);
  return { state: 'available', valid_from: new Date(from), valid_until: new Date(until) } as const;
};

/** What a claim is issued. */
export const newPass = (definition: CampaignDefinition, { visitorId, phone, body, now }: Claimed): NewPass => {
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
  };
};

/** Writes passes down, in their order, and says how many it could: not a second card of a visitor, nor a number that is taken. */
export const insertPasses = async (database: Database, passes: readonly NewPass[]): Promise<number> => {
  const inserted = await database
    .insertInto('passes')
    .values(
      passes.map(({ fields, ...pass }) => ({
        ...pass,
        fields: Object.keys(fields).length > 0 ? JSON.stringify(fields) : null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return inserted.length;
};

/** Says in the ledger that passes were issued. */
export const writeIssued = async (database: Database, passes: readonly NewPass[]): Promise<void> => {
  await database
    .insertInto('ledger_entries')
    .values(
      passes.map((pass) => ({
        kind: 'issued' as const,
        campaign_id: pass.campaign_id,
        pass_id: pass.id,
        at: pass.issued_at,
        store_id: pass.store_id,
        channel: pass.channel,
      })),
    )
    .execute();
};

/** Takes so many from a stock, or none where so many are not left. The guard is in the statement itself, so however many ask at once nobody takes what is not there. */
export const takeFromStock = async (database: Database, campaignId: string, count: number): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    update stocks set issued = issued + ${count}
    where campaign_id = ${campaignId} and (total is null or issued + ${count} <= total)`.execute(database);
  return numAffectedRows === 1n;
};
